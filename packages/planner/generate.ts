import { runGenerator } from "@calls-api/codegen";
import { draw, pictures } from "./pictures.ts";

await runGenerator(new URL("generated/", import.meta.url), "pnpm generate", async () => {
  return new Map(Object.entries(pictures).map(([name, picture]) => [`${name}.svg`, draw(picture)]));
});
