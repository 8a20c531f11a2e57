/** The words of records that may be of one person. */
export const doubles = {
  title: "Here already?",
  why: {
    number: "same INSZ",
    name: "name and birth date alike",
    "birth-near": "name alike, birth date nearly the same",
    address: "same address or phone",
  },
  open: "Open this one",
};
