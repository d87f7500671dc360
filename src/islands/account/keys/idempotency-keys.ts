/**
 * Gives each request of one form its Idempotency-Key: the same for the same contents, so that a repeat after a lost answer
 * makes no second key, and another for changed contents, which are another request.
 *
 * @param random a fresh value nobody has used, 8 to 128 characters
 */
export function createIdempotencyKeys(random: () => string): (body: object) => string {
  const given = new Map<string, string>();
  return (body) => {
    const contents = JSON.stringify(body);
    const value = given.get(contents) ?? random();
    given.set(contents, value);
    return value;
  };
}
