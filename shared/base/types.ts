/** A string or number that has been checked to be what its name says; made only by its own constructor. */
export type Brand<T, Name extends string> = T & { readonly " is": Name };
