/** A string or number that has been checked to be what its name says; made only by its own constructor. */
export type Brand<T, Name extends string> = T & { readonly " is": Name };

/** Fails to compile when a union has a member that was not dealt with; throws if it ever runs. */
export function assertNever(value: never): never {
  throw new Error(`Not dealt with: ${JSON.stringify(value)}`);
}
