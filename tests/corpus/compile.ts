import { type DocumentError, generateValidators, loadDocument } from "@calls-api/codegen";

/** What became of one document. */
export interface Outcome {
  path: string;
  operations: number;
  seconds: number;
  /** What was written, in bytes, and the largest file. */
  size: number;
  largest: number;
  /** The most memory that the process had resident until then, in bytes. */
  memory: number;
  /** Why it is refused, without its place; undefined where every operation compiles. */
  reason: string | undefined;
}

export async function compile(path: string): Promise<Outcome> {
  const start = performance.now();
  const outcome = { path, operations: 0, size: 0, largest: 0, reason: undefined };
  const spent = () => ({
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS * 1024,
  });
  try {
    const { document } = await loadDocument(path);
    const files = await generateValidators({
      document,
      types: "../schema.js",
      command: "openapi-aot",
      resolveFrom: import.meta.dirname,
    });
    const sizes = [...files.values()].map(({ length }) => length);
    const operations = [...files.keys()].filter((name) => /^operations\/.*\.js$/.test(name)).length;
    const size = sizes.reduce((sum, each) => sum + each, 0);
    return { ...outcome, operations, size, largest: Math.max(...sizes), ...spent() };
  } catch (error) {
    return { ...outcome, ...spent(), reason: reasonOf(error as DocumentError) };
  }
}

function reasonOf({ message }: Error): string {
  const [first = ""] = message.split("\n");
  return first
    .replace(/^.*?:\d+:\d+: /, "")
    .replaceAll(`${import.meta.dirname}/`, "")
    .slice(0, 160);
}
