import { compiled } from "./contenders/compiled.ts";
import type { Results } from "./results.ts";
import { parse, ratioOf, type Timed } from "./validation.ts";

const BODY = "typical × 1,000";
const WIDTH = 760;
const LABEL = 210;
const TOP = 66;
const ROW = 34;
const BAR = 12;

/** The fastest above; a peer has a bar for each of its forms. Its own background keeps it readable on any page. */
export function plot({ timings, natural, lent }: Results): string {
  const ratio = (timed: Timed) => ratioOf(timings, BODY, timed);
  const rows = natural
    .map((contender, index) => ({ contender, borrowing: lent[index] ?? contender }))
    .map(({ contender, borrowing }) => ({
      name: contender.name,
      bars:
        contender === borrowing
          ? [{ kind: contender === compiled ? "ours" : "floor", ratio: ratio(contender) }]
          : [
              { kind: "natural", ratio: ratio(contender) },
              { kind: "lent", ratio: ratio(borrowing) },
            ],
    }))
    .concat({ name: parse.name, bars: [{ kind: "floor", ratio: 1 }] })
    .sort((a, b) => (a.bars[0]?.ratio ?? 0) - (b.bars[0]?.ratio ?? 0));
  const most = Math.max(...rows.flatMap(({ bars }) => bars.map((bar) => bar.ratio)));
  const height = TOP + rows.length * ROW + 6;
  const groups = rows.map(({ name, bars }, index) => {
    const middle = TOP + index * ROW + ROW / 2;
    const label = `  <text x="${LABEL - 10}" y="${middle + 4}" text-anchor="end">${name}</text>`;
    const drawn = bars.map(({ kind, ratio }, at) => {
      const y = middle + (at - bars.length / 2) * (BAR + 2) + 1;
      const width = Math.max(2, (ratio / most) * (WIDTH - LABEL - 60));
      return `  <rect class="${kind}" x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>
  <text class="figure" x="${(LABEL + width + 6).toFixed(1)}" y="${y + BAR - 2}">${ratio.toFixed(2)}</text>`;
    });
    return [label, ...drawn].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time to validate, ${BODY}, divided by JSON.parse">
  <style>
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    .figure { font-size: 11px }
    .page { fill: #ffffff; stroke: #d1d9e0 }
    .ours { fill: #1f883d } .floor { fill: #0969da } .natural { fill: #818b98 } .lent { fill: #c2cad2 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .page { fill: #0d1117; stroke: #30363d }
      .ours { fill: #3fb950 } .floor { fill: #58a6ff } .natural { fill: #9198a1 } .lent { fill: #4f5761 }
    }
  </style>
  <rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
  <text class="title" x="16" y="26">Time to validate ÷ JSON.parse of the same text (${BODY}; shorter is faster)</text>
  <rect class="natural" x="16" y="41" width="${BAR}" height="${BAR}" rx="2"/>
  <text x="34" y="52">as its users write it</text>
  <rect class="lent" x="180" y="41" width="${BAR}" height="${BAR}" rx="2"/>
  <text x="198" y="52">with our fast checks lent</text>
${groups.join("\n")}
</svg>
`;
}
