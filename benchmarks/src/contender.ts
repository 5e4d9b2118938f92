/** One way to validate the body of `addPhones`, every error collected. */
export interface Contender {
  name: string;
  validate(body: unknown): boolean;
}
