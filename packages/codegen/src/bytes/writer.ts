import type { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, type JsonObject, type Schema } from "../document.ts";
import { RUNTIME } from "../es-module.ts";
import { nameOf } from "../inline-refs.ts";
import type { ByteCheck, ByteForm, ByteKeyword } from "./byte-form.ts";

/** Thrown inside for a schema, or a part of it, that bytes do not decide. */
export class Undecided extends Error {}

/** Whether a schema asserts nothing. */
export function isAnything(schema: unknown): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

/** The functions of one module, as they are written. */
export class Writer {
  readonly #ajv: Ajv2020;
  readonly #definitions: Record<string, Schema>;
  readonly #write: (writer: Writer, schema: Schema) => string;
  readonly #imports = new Map<string, { alias: string; line: string }>();
  readonly #functions = new Map<string, { name: string; code: string }>();
  readonly #open = new Set<string>();
  /** How many objects there are around what is written now. */
  #depth = 0;
  /** Whether what is written judges one item of a list after another. */
  forItems = false;

  /** @param write as {@link value} */
  constructor(
    ajv: Ajv2020,
    definitions: Record<string, Schema>,
    write: (writer: Writer, schema: Schema) => string,
  ) {
    this.#ajv = ajv;
    this.#definitions = definitions;
    this.#write = write;
  }

  /** The statements that move behind a value of a schema. */
  value(schema: Schema): string {
    return this.#write(this, schema);
  }

  /** The same for the value of a property. */
  property(schema: Schema): string {
    this.#depth++;
    try {
      return this.value(schema);
    } finally {
      this.#depth--;
    }
  }

  /** Whether a value stands in an item itself, where another item may have the same. */
  get mayRepeat(): boolean {
    return this.forItems && this.#depth === 1;
  }

  /** The name of a function of the runtime. */
  use(name: string): string {
    return this.import({ module: RUNTIME, name });
  }

  /** The name of an export of a module. */
  import({ module, name }: ByteCheck): string {
    const from = `${name} of ${module}`;
    const known = this.#imports.get(from);
    if (known) return known.alias;
    const alias = `$${name}${this.#imports.size}`;
    const line = `import { ${name} as ${alias} } from ${JSON.stringify(module)};`;
    this.#imports.set(from, { alias, line });
    return alias;
  }

  /**
   * The name of a function or constant, written once for each key.
   *
   * @param write gives its code from its name
   */
  define(key: string, write: (name: string) => string): string {
    const known = this.#functions.get(key);
    if (known?.code === "") throw new Undecided();
    if (known) return known.name;
    const name = `$${this.#functions.size}`;
    const entry = { name, code: "" };
    this.#functions.set(key, entry);
    entry.code = write(name);
    return name;
  }

  /** What a schema refers to, as long as it does nothing else. */
  resolve(schema: Schema): Schema {
    const name = isObject(schema) && Object.keys(schema).length === 1 ? nameOf(schema) : undefined;
    return name === undefined ? schema : this.resolve(this.#definitions[name] as Schema);
  }

  /** Do something within a schema; undecided where it is within itself. */
  within<T>(schema: JsonObject, write: () => T): T {
    const key = JSON.stringify(schema);
    if (this.#open.has(key)) throw new Undecided();
    this.#open.add(key);
    try {
      return write();
    } finally {
      this.#open.delete(key);
    }
  }

  /** The byte form of a custom keyword. */
  formOf(keyword: string, value: unknown): ByteForm | undefined {
    const definition = this.#ajv.getKeyword(keyword);
    return isObject(definition) ? (definition as ByteKeyword).bytes?.(value) : undefined;
  }

  /** The format of a name: a pattern, a function, or true where nothing is asserted. */
  formatOf(name: string): unknown {
    return this.#ajv.formats[name];
  }

  /** All that was written. */
  code(): string {
    const imports = [...this.#imports.values()].map(({ line }) => line);
    return [...imports, ...[...this.#functions.values()].map(({ code }) => code)].join("\n");
  }
}
