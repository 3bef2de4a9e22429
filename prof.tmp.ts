import { today, dayNumber } from "@/lib/format/days"; import { readInstalled } from "./scripts/bench/installed"; import { benchWorld } from "./scripts/bench/world"; import { inTenantTransaction } from "@/lib/tenant/with-tenant"; import { randomUUID } from "node:crypto"; import { closeConnections } from "@/lib/tenant/close-connections"; import { writeRows } from "@/lib/tenant/write-rows";
const day=today("Europe/Berlin"); const inst=await readInstalled(benchWorld(dayNumber(day))); const {organizerId}=inst;
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1e3};
const x=await inTenantTransaction(organizerId, ({db})=>db.exhibitor.findFirstOrThrow({where:{organizerId},select:{id:true}}));
await inTenantTransaction(organizerId, async t=>{ const {db}=t;
 const run=async(name:string,n:number,f:()=>Promise<unknown>)=>{for(let i=0;i<30;i++) await f(); const c=cpu(); for(let i=0;i<n;i++) await f(); console.log(name,((cpu()-c)/n).toFixed(2));};
 await run("select 1",200,()=>db.$queryRaw`SELECT 1`);
 const p60=Array.from({length:60},(_,i)=>"value "+i); await run("exec 60 params",200,()=>db.$executeRawUnsafe(`SELECT ${p60.map((_,i)=>`$${i+1}::text`).join(",")}`,...p60));
 await run("createMany skip",150,()=>db.interaction.createMany({data:[{organizerId,id:randomUUID(),memberId:inst.memberIds[0]!,exhibitorId:x.id,contactId:null,editionId:null,channel:"call",direction:"inbound",phase:null,occurredOn:day,mood:3,note:"x",codedConstruct:null,codedValue:null,submissionKey:randomUUID()}],skipDuplicates:true}));
 await run("writeRows same",150,()=>writeRows(t,"interactions",{id:"uuid",member_id:"uuid",exhibitor_id:"uuid",channel:"interaction_channel",direction:"direction",occurred_on:"date",mood:"smallint",note:"text",submission_key:"uuid"},[{id:randomUUID(),member_id:inst.memberIds[0]!,exhibitor_id:x.id,channel:"call",direction:"inbound",occurred_on:"2026-11-01",mood:3,note:"x",submission_key:randomUUID()}],"(organizer_id, submission_key) DO NOTHING"));
 await run("findUnique",150,()=>db.exhibitor.findUnique({where:{organizerId_id:{organizerId,id:x.id}},select:{id:true}}));
 throw new Error("rollback");
}).catch(e=>{ if(e.message!=="rollback") console.log(e.message.slice(0,500))});
{const c=cpu(); for(let i=0;i<150;i++) await inTenantTransaction(organizerId, async()=>0); console.log("empty transaction",((cpu()-c)/150).toFixed(2));}
await closeConnections();
