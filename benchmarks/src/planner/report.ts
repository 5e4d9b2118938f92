import { median, ratio, timeInTurns } from "../measure.ts";
import { machine } from "../report.ts";
import { goalTable, table } from "../tables.ts";
import { planners } from "./contenders.ts";
import { plannerGoals, yardstick } from "./goals.ts";
import { questions } from "./questions.ts";

/** Times all contenders, and tells it: the whole of PLANNER.md. */
export function planningReport(): string {
  const contenders = planners(questions);
  const times = timeInTurns(
    contenders.map(
      ({ next }) =>
        () =>
          questions.forEach(next),
    ),
  );
  const byName = new Map(contenders.map(({ name }, index) => [name, times[index] as number[]]));
  const [ours = []] = times;
  const rows = [...byName].map(([name, own]) => [
    name,
    ratio(own, ours).toFixed(2),
    ((median(own) / questions.length) * 1000).toFixed(2),
  ]);
  return `# The next callable instant

Written by \`npm run bench\`: do not edit. ${machine()}.

When may this number be called next? ${questions.length.toLocaleString("en")} entries with days, times, start and finish, in 50 zones, asked at instants
all over four years. Start and finish are the same in all but one row, as in most lists: ours keeps the last it read.
Ratios are medians over rounds in which all take turns; microseconds depend on the machine and on what else it does. All
give the same answers (a test). Tables, formats and compiled policies are made before; ours is the package as it is built.

${table(["", "÷ ours", "µs"], rows)}

"Its offset": nothing but the zone's offset comes from the library, the rest is the same arithmetic. Without: days and
times as one writes them with the library.

## Where we stand

Microseconds by the pace of a machine on which "${yardstick.name}" takes ${yardstick.microseconds}: that is where the goals were set.

${goalTable(plannerGoals, byName)}
`;
}
