import { foldedWords } from "../catalogue/fold.ts";
import type { Customer } from "./customer.ts";
import { isWithinSlips } from "./edits.ts";
import { isInsz } from "./insz.ts";
import { isParticle, withoutParticle } from "./particles.ts";
import { soundsOf } from "./sounds.ts";

/** A name or a first name as it is compared. */
interface Said {
  /** Its words without particles, and all of them as one. */
  readonly words: readonly string[];
  readonly whole: string;
  readonly sounds: readonly string[];
  /** What its first word sounds like: of several first names the one that is used. */
  readonly first: readonly string[];
}

/** What two records are compared by. Made once for each record. */
export interface Traits {
  readonly name: Said;
  readonly firstName: Said;
  /** What stands in the field of the other, as it would be compared there. */
  readonly nameAsFirst: Said;
  readonly firstAsName: Said;
  readonly birthDate: string;
  /** The digits of a number whose check holds; empty without one. */
  readonly number: string;
  /** Empty where a part of it is missing. */
  readonly address: string;
  readonly phone: string;
}

/** Why two records may be of one person. */
export const likenesses = ["number", "name", "birth-near", "address"] as const;
export type Likeness = (typeof likenesses)[number];

/** What a record is compared by. */
export function traitsOf(customer: Customer): Traits {
  const phone = customer.phone.replace(/\D/g, "");
  const [name, firstName] = [foldedWords(customer.name), foldedWords(customer.firstName)];
  return {
    name: saidOf(withoutParticles(name)),
    firstName: saidOf(firstName),
    nameAsFirst: saidOf(name),
    firstAsName: saidOf(withoutParticles(firstName)),
    birthDate: customer.birthDate.trim(),
    number: isInsz(customer.insz) ? customer.insz.replace(/\D/g, "") : "",
    address: addressOf(customer),
    phone: phone.length < 8 ? "" : phone.slice(-8),
  };
}

/**
 * Why two records may be of one person; undefined when nothing says so. Two numbers that both hold and differ are two people,
 * whatever else is alike.
 */
export function likeness(one: Traits, other: Traits): Likeness | undefined {
  if (one.number !== "" && other.number !== "") return one.number === other.number ? "number" : undefined;
  const names = Math.max(
    Math.min(alikeness(one.name, other.name), alikeness(one.firstName, other.firstName)),
    Math.min(alikeness(one.name, other.firstAsName), alikeness(one.firstName, other.nameAsFirst)),
  );
  const births = birthLikeness(one.birthDate, other.birthDate);
  const isNear = births === "near" && names >= alike.heard;
  if (births === "same" && names >= alike.slip) return "name";
  const isSamePlace = isShared(one.address, other.address) || isShared(one.phone, other.phone);
  const isHere = isSamePlace && livesTogether(one, other, births, names);
  if (isNear) return "birth-near";
  return isHere ? "address" : undefined;
}

/** True when a name or a first name of two records is alike, or is missing in one: with one number, that is one person. */
export function sharesName(one: Traits, other: Traits): boolean {
  const isShared = (a: Said, b: Said) => alikeness(a, b) >= alike.slip;
  const isMissing = ({ name, firstName }: Traits) => name.whole === "" && firstName.whole === "";
  return (
    isMissing(one) ||
    isMissing(other) ||
    isShared(one.name, other.name) ||
    isShared(one.firstName, other.firstName) ||
    isShared(one.name, other.firstAsName) ||
    isShared(one.firstName, other.nameAsFirst)
  );
}

/** True when two records bear one name and one whole birth date, letter for letter but for accents and particles. */
export const isNamesake = (one: Traits, other: Traits): boolean =>
  one.birthDate.length === 10 &&
  one.birthDate === other.birthDate &&
  alikeness(one.name, other.name) === alike.same &&
  alikeness(one.firstName, other.firstName) === alike.same;

/** How two words are alike: not, by a slip of a hand or cut short, by their sound, letter by letter. */
const alike = { not: 0, slip: 1, heard: 2, same: 3 } as const;

/** Of one address: one name, or one first name and nothing that says another birth date. */
function livesTogether(one: Traits, other: Traits, births: Births, names: number): boolean {
  if (names >= alike.heard) return true;
  if (births === "other") return false;
  if (names >= alike.slip) return true;
  // Another name, as after a marriage; a birth date has to say so too, or every Jan of a street would be one.
  return births === "same" && alikeness(one.firstName, other.firstName) >= alike.heard;
}

function alikeness(one: Said, other: Said): number {
  if (one.whole === "" || other.whole === "") return alike.not;
  if (one.whole === other.whole) return alike.same;
  if (one.sounds.some((sound) => other.sounds.includes(sound))) return alike.heard;
  // One of two names, or the first of several first names.
  const [few, many] = one.words.length < other.words.length ? [one, other] : [other, one];
  if (few.words.length < many.words.length && isPart(few, many)) return alike.heard;
  const [short, long] =
    one.whole.length < other.whole.length ? [one.whole, other.whole] : [other.whole, one.whole];
  const slips = long.length < 3 ? 0 : long.length < 7 ? 1 : 2;
  if (isWithinSlips(short, long, slips)) return alike.slip;
  return (short.length === 1 || short.length >= 3) && long.startsWith(short) ? alike.slip : alike.not;
}

function isPart(few: Said, { words }: Said): boolean {
  const sounds = few.words.flatMap(soundsOf);
  return (
    few.words.length === 1 && words.some((word) => soundsOf(word).some((sound) => sounds.includes(sound)))
  );
}

type Births = "same" | "near" | "unknown" | "other";

/** Near: a digit is another one, two changed places, or day and month did; or of one only the year or the month is known. */
function birthLikeness(one: string, other: string): Births {
  if (one === "" || other === "") return "unknown";
  if (one === other) return "same";
  if (one.startsWith(other) || other.startsWith(one)) return "near";
  const [year, month, day] = one.split("-");
  if (other === [year, day, month].join("-")) return "near";
  return isWithinSlips(one, other, 1) ? "near" : "other";
}

const isShared = (one: string, other: string) => one !== "" && one === other;

function saidOf(words: readonly string[]): Said {
  const whole = words.join("");
  const sounds = whole === "" ? [] : soundsOf(whole);
  return { words, whole, sounds, first: words.length > 1 ? soundsOf(words[0] as string) : sounds };
}

function withoutParticles(all: readonly string[]): readonly string[] {
  const [only] = all;
  if (only !== undefined && all.length === 1) return [withoutParticle(only) ?? only];
  const plain = all.filter((word) => !isParticle(word));
  return plain.length === 0 ? all : plain;
}

/** Street by its sound, house number and postcode. */
function addressOf({ street, postcode, town }: Customer): string {
  const words = foldedWords(street);
  const number = words.find((word) => /^\d/.test(word)) ?? "";
  const name = words.filter((word) => !/^\d/.test(word)).join("");
  const place = foldedWords(postcode).join("") || foldedWords(town).join("");
  return number === "" || name === "" || place === "" ? "" : `${place} ${soundsOf(name)[0]} ${number}`;
}
