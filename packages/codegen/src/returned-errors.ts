/**
 * ajv's functions leave their errors on themselves, return a verdict, and count on the way what they found. Rewritten,
 * a function returns its errors, null for none, and counts only where a branch is judged by what was found in it.
 *
 * What is matched is the text after `rewriteErrors`.
 */
const FUNCTION = /^function \w+\(data[^\n]*\n.*?^(\w+)\.errors = vErrors;\nreturn errors === 0;$/gms;
const VERDICT = /^\w+\.errors = vErrors;\nreturn errors === 0;$/m;
const CALL =
  /^if\(!\(([\w.]+)(\(.*\))\)\)\{\s*vErrors = \$join\(vErrors, \1\.errors,(.*)$\s*errors \+= \$count\(\1\.errors\);/gm;
/** The end of a function that accepts whatever it is given. */
const ACCEPTANCE = /^\w+\.errors = null;\nreturn true;$/gm;
/** A check that reports nothing, tried for a report in its place. */
const TRIAL =
  /const (_errs\d+) = errors;\s*if\((.*)\)\{\s*errors\+\+;\s*\}\s*if\(\1 !== errors\)\{\s*errors = \1;/g;
/** The uses of the count that only add to it. */
const COUNTING = /^(?:let errors = 0;|errors\+\+;|errors \+= \$count\(\w+\);)\n/gm;

/**
 * The code of validation functions that return their errors or null.
 *
 * @throws Error when the code has a form that this does not know
 */
export function returnErrors(code: string): string {
  let calls = 0;
  const rewritten = code
    .replace(CALL, (_, callee: string, args: string, rest: string) => {
      const found = `found${calls++}`;
      const join = `vErrors = $join(vErrors, ${found},${rest}\nerrors += $count(${found});`;
      return `const ${found} = ${callee}${args};\nif(${found} !== null){\n${join}`;
    })
    .replace(ACCEPTANCE, "return null;")
    .replace(TRIAL, "if($2){")
    .replace(FUNCTION, (body) => {
      const returned = body.replace(VERDICT, "return vErrors;");
      const uncounted = returned.replace(COUNTING, "");
      return /\berrors\b/.test(uncounted) ? returned : uncounted;
    });
  const left = /^[\w.]+\.errors\b.*/m.exec(rewritten);
  if (left) throw new Error(`ajv's code has an unknown form: ${left[0]}`);
  return rewritten;
}
