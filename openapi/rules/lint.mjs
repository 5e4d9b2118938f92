import { redocly } from "./redocly.mjs";

const { exitCode, output } = await redocly(["lint", "--format=stylish", "--max-problems=1000"]);
console.log(output);
process.exitCode = exitCode;
