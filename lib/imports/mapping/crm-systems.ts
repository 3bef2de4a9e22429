import { foldText } from "../reading/names";
import { type CrmSystem, EXHIBITOR_FIELDS, type ExhibitorField } from "../schema";

interface Shape {
  readonly system: CrmSystem;
  /** A file with all of these headers is of this shape. */
  readonly marks: readonly string[];
  /** Field → its headers, best first. What is not named here is not read: these files carry dozens of columns that mean something else elsewhere. */
  readonly columns: Partial<Readonly<Record<ExhibitorField, string>>>;
}

/** What each system writes into its own columns; tests/fixtures/crm-exports/README.md says where the names come from. More marks come first. */
const SHAPES: readonly Shape[] = [
  {
    system: "hubspot",
    marks: ["Record ID", "Deal Name", "Deal Stage"],
    columns: { name: "Associated Company|Company name|Primary Associated Company", externalKey: "Associated Company IDs (Primary)|Associated Company IDs", status: "Deal Stage", amount: "Amount", bookedOn: "Close Date", edition: "Edition", show: "Show" },
  },
  {
    system: "hubspot",
    marks: ["Record ID", "First Name", "Last Name"],
    columns: {
      name: "Associated Company|Company name|Primary Associated Company", externalKey: "Associated Company IDs (Primary)|Associated Company IDs|Primary Associated Company ID", contactFirstName: "First Name", contactLastName: "Last Name",
      contactEmail: "Email", contactPhone: "Phone Number|Mobile Phone Number", contactRole: "Job Title|Buying Role",
    },
  },
  {
    system: "hubspot",
    marks: ["Record ID", "Activity date"],
    columns: {
      name: "Associated Company|Company name", externalKey: "Associated Company IDs (Primary)|Associated Company IDs", contactName: "Associated Contact", spokenOn: "Activity date", channel: "Activity type|Type",
      direction: "Call direction|Email direction", note: "Call notes|Note body|Meeting description|Email body", loggedBy: "Activity assigned to", interactionKey: "Record ID",
    },
  },
  {
    system: "hubspot",
    marks: ["Record ID", "Company name"],
    columns: { externalKey: "Record ID", name: "Company name", website: "Company Domain Name|Website URL|Domain", city: "City", country: "Country/Region", segment: "Industry" },
  },
  {
    system: "salesforce",
    marks: ["Account Name", "Opportunity Name", "Stage"],
    columns: { name: "Account Name", externalKey: "Account ID", status: "Stage", amount: "Amount", bookedOn: "Close Date" },
  },
  {
    system: "salesforce",
    marks: ["Account Name", "First Name", "Last Name"],
    columns: {
      name: "Account Name", externalKey: "Account ID", contactFirstName: "First Name", contactLastName: "Last Name", contactEmail: "Email", contactPhone: "Phone|Business Phone|Mobile|Mobile Phone", contactRole: "Title",
      city: "Billing City", country: "Billing Country", website: "Website", segment: "Industry",
    },
  },
  {
    system: "salesforce",
    marks: ["Company / Account", "Subject", "Date"],
    columns: { name: "Company / Account", externalKey: "Account ID", contactName: "Contact", spokenOn: "Date", channel: "Task Subtype|Event Subtype|Type|Activity Type", note: "Full Comments|Comments|Subject", loggedBy: "Assigned", interactionKey: "Activity ID" },
  },
  {
    system: "salesforce",
    marks: ["Account Name", "Account Owner"],
    columns: { name: "Account Name", externalKey: "Account ID", website: "Website", city: "Billing City", country: "Billing Country", segment: "Industry" },
  },
  {
    system: "odoo",
    marks: ["id", "name", "parent_id/id"],
    columns: {
      externalKey: "id", name: "name", rowKind: "is_company|company_type", parentName: "parent_id|parent_id/name|parent_id/.name", parentKey: "parent_id/id", city: "city", country: "country_id|country_id/name", website: "website", contactEmail: "email", contactPhone: "phone|mobile",
      contactRole: "function", segment: "industry_id|industry_id/name",
    },
  },
  ...[
    ["Name", "Company Type", "Related Company"],
    ["Name", "Is a Company", "Related Company"],
  ].map((marks): Shape => ({
    system: "odoo",
    marks,
    columns: {
      externalKey: "External ID|ID", name: "Name", rowKind: "Company Type|Is a Company", parentName: "Related Company", parentKey: "Related Company/External ID|Related Company/ID", city: "City", country: "Country", website: "Website|Website Link", contactEmail: "Email", contactPhone: "Phone|Mobile", contactRole: "Job Position",
      segment: "Industry",
    },
  })),
];

/** The shape of a file that one of these systems wrote, as system and columns; null for any other file. */
export function recogniseCrm(headers: readonly string[]): { system: CrmSystem; columns: Partial<Record<ExhibitorField, string>> } | null {
  const own = new Map(headers.map((header) => [plain(header), header] as const));
  const shape = SHAPES.find(({ marks }) => marks.every((mark) => own.has(plain(mark))));
  if (!shape) return null;
  const used = new Set<string>();
  const columns: Partial<Record<ExhibitorField, string>> = {};
  for (const field of EXHIBITOR_FIELDS) {
    const header = shape.columns[field]?.split("|").flatMap((name) => own.get(plain(name)) ?? []).find((one) => !used.has(one));
    if (header === undefined) continue;
    columns[field] = header;
    used.add(header);
  }
  return { system: shape.system, columns };
}

/** "Record ID - Contact", as newer exports of HubSpot write it, is "Record ID". */
function plain(header: string): string {
  return foldText(header.replace(/^Record ID - .*$/i, "Record ID"));
}
