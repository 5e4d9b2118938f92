import { operations } from "@calls-api/validator";
import { bundle, gzipSize } from "./bundle.ts";

/** What the module of an operation adds to an application, minified, as gzip -9 packs it. */
export interface OperationSize {
  id: string;
  /** Bytes of the validators of the request: body, query, path and header. */
  request: number;
  /** Bytes with the responses. */
  whole: number;
  /** Whether the list of zones is among them, about 3 kB. */
  hasZones: boolean;
}

export async function measureOperations(): Promise<OperationSize[]> {
  const sizes: OperationSize[] = [];
  for (const id of Object.keys(operations)) {
    const from = `from "@calls-api/validator/operations/${id}";`;
    const request = await bundle(`export { requestBody, query, path, header } ${from}`);
    const whole = await bundle(`export * ${from}`);
    sizes.push({
      id,
      request: gzipSize(request),
      whole: gzipSize(whole),
      // The first region of Africa, however the list is packed.
      hasZones: /abidjan/i.test(request),
    });
  }
  return sizes.sort((a, b) => b.request - a.request);
}
