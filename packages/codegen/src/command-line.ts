import { parseArgs } from "node:util";
import { nearest } from "./runtime/nearest.ts";

export const HELP = `openapi-aot: ahead-of-time validators and types from an OpenAPI 3.0, 3.1 or 3.2 document

  openapi-aot <document> -o <folder> [options]

  <document>                JSON or YAML; other files it refers to are read too, nothing is fetched;
                            of a folder, the openapi.yaml, openapi.yml or openapi.json in it
  -o, --output <folder>     where the files go; the folder holds nothing else
      --only <id,id…>       validators of these operations alone, and the types of all; repeatable
  -k, --keywords <module>   module whose default export adds custom keywords to an ajv instance
  -t, --types <module>      module that exports \`operations\` as openapi-typescript writes it;
                            without it, schema.d.ts is written beside the validators
      --bytes               validators of JSON bodies as bytes, too, which say what is right without parsing it
      --check               write nothing; exit 1 with a list when the folder is not up to date
  -w, --watch               run again when a file of the document, the keyword module or what it imports changes,
                            until Ctrl-C
  -h, --help

Exit codes:
  0  done, or up to date
  1  the document is wrong or cannot be read, or the folder is not up to date (--check)
  2  wrong use: an unknown option, operation or module

Examples:
  openapi-aot openapi.yaml -o src/generated
  openapi-aot openapi.yaml -o src/generated --only createPet,listPets --watch
  openapi-aot openapi.json -o src/generated --keywords @calls-api/ajv-keywords --check
`;

/** What the command line asks for. */
export interface Command {
  document: string;
  output: string;
  only: string[] | undefined;
  keywords: string | undefined;
  types: string | undefined;
  bytes: boolean | undefined;
  check: boolean;
  watch: boolean;
  /** The arguments that write the same files, once. */
  args: string[];
  /** The command that does, for the banner of each file. */
  text: string;
}

/** A command line that cannot be followed; the message says what to write instead. */
export class UsageError extends Error {
  readonly code = "wrong-use";

  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** @throws UsageError */
export function parseCommand(args: string[]): Command | "help" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  const [document, ...rest] = positionals;
  if (document === undefined || rest.length > 0 || values.output === undefined) {
    throw new UsageError(
      "write one document and an output folder: openapi-aot openapi.yaml -o src/generated",
    );
  }
  if (values.check && values.watch) throw new UsageError("write either --check or --watch");
  const { output, only, keywords, types } = values;
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);
  const again = [
    document,
    ...option("-o", output),
    ...option("--only", only?.join(",")),
    ...option("--keywords", keywords),
    ...option("--types", types),
    ...(values.bytes ? ["--bytes"] : []),
  ];
  return {
    document,
    output,
    only: only?.flatMap((ids) => ids.split(",")).map((id) => id.trim()),
    keywords,
    types,
    bytes: values.bytes,
    check: values.check ?? false,
    watch: values.watch ?? false,
    args: again,
    text: `openapi-aot ${again.join(" ")}`,
  };
}

const OPTIONS = {
  output: { type: "string", short: "o" },
  only: { type: "string", multiple: true },
  keywords: { type: "string", short: "k" },
  types: { type: "string", short: "t" },
  bytes: { type: "boolean" },
  check: { type: "boolean" },
  watch: { type: "boolean", short: "w" },
  help: { type: "boolean", short: "h" },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(`${whatIsWrong(error as Error)}\nRun \`openapi-aot --help\` for the options.`);
  }
}

/** Node says of an unknown option how to pass it as a file, which is seldom meant. */
function whatIsWrong({ message }: Error): string {
  const [, option, name] = /^Unknown option '(-+(.*?))'/.exec(message) ?? [];
  if (option === undefined) return message;
  const meant = nearest(name as string, Object.keys(OPTIONS));
  return `there is no option ${option}${meant === undefined ? "" : `: did you mean --${meant}?`}`;
}
