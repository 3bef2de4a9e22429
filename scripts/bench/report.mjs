const ms = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

/** The measurements as plain text, group by group. */
export function report({ lines, imported, survey, weights, heart, load, machine }) {
  const out = [`${machine.cpus} × ${machine.cpu}, node ${machine.node}, load ${machine.load.map((value) => value.toFixed(1)).join(" ")} at the start`];
  if (load) out.push(`Loading the world took ${load}.`);
  for (const group of new Set(lines.map((line) => line.group))) {
    out.push("", `${group}${" ".repeat(Math.max(1, 78 - group.length))}Fairbond ms       by hand ms`, `${" ".repeat(78)}median    p95    median    p95   ratio  target`);
    for (const { what, size, own, other, ratio, target } of lines.filter((line) => line.group === group)) {
      const cells = [own, other].map((times) => (times ? `${ms(times.median).padStart(7)}${ms(times.p95).padStart(8)}` : " ".repeat(15))).join("   ");
      const verdict = ratio === null ? "" : `${ratio.toFixed(2).padStart(7)}${target === null ? "" : `${`≤ ${target}`.padStart(8)}${ratio <= target ? "" : "  missed"}`}`;
      out.push(`  ${`${what} · ${size}`.padEnd(74)}${cells}${verdict}`);
    }
  }
  if (imported) {
    const { seconds, most, megabytes, mostMegabytes } = imported;
    out.push("", `import with preview: ${seconds.toFixed(0)} s (target ${most} s${seconds <= most ? "" : ", missed"}), at most ${megabytes.toFixed(0)} MB in the process (target ${mostMegabytes} MB${megabytes <= mostMegabytes ? "" : ", missed"})`);
  }
  if (survey) {
    out.push("", `survey page over the wire: ${(survey.bytes / 1024).toFixed(1)} KB (target ${survey.target / 1024} KB${survey.bytes <= survey.target ? "" : ", missed"})`);
    for (const { path, bytes } of survey.parts) out.push(`  ${(bytes / 1024).toFixed(1).padStart(6)} KB  ${path}`);
    const { paint } = survey;
    if (paint) out.push(`survey page on ${paint.network}: largest paint after ${paint.median.toFixed(0)} ms (median of ${paint.repeats}, longest ${paint.longest.toFixed(0)} ms; target ${paint.target} ms${paint.median <= paint.target ? "" : ", missed"})`);
  }
  if (weights) {
    out.push("", `JavaScript of a manager's pages over the wire, first visit (target ${weights.most / 1024} KB)`);
    for (const { path, bytes, heaviest } of weights.pages) out.push(`  ${(bytes / 1024).toFixed(0).padStart(4)} KB  ${path.padEnd(20)}${bytes > weights.most ? "  missed" : ""}  heaviest: ${heaviest.map((part) => `${(part.bytes / 1024).toFixed(0)} KB`).join(", ")}`);
  }
  if (heart.length > 0) out.push("", "the heart alone");
  for (const { name, value, unit, size } of heart) out.push(`  ${name}: ${value.toPrecision(3)} ${unit} (${size})`);
  return out.join("\n");
}
