/**
 * What becomes of a row of a file: nothing like it is known; a line that lies there gets more; it is known word for word;
 * what is known gets another value; a person has to choose; it stays out, with a reason.
 */
export const planBuckets = ["new", "more", "same", "changed", "ambiguous", "refused"] as const;
export type PlanBucket = (typeof planBuckets)[number];

/** How many rows of a file each bucket holds. */
export type BucketCounts = { readonly [B in PlanBucket]: number };

/** How many rows are written when a plan is booked. */
export const bookedRows = ({ buckets }: { readonly buckets: BucketCounts }): number =>
  buckets.new + buckets.more + buckets.changed;
