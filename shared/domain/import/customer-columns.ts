import { type CustomerField, customerFields } from "../customers/customer.ts";
import type { ColumnKind } from "../tables/table.ts";
import type { Columns, HeaderWords } from "./column-map.ts";

const words = (en: string, nl: string, fr: string, de: string, ...also: string[]): HeaderWords => ({
  ...{ en, nl, fr, de },
  also,
});

/** What the columns of a customer table are called. */
export const customerColumns: Columns<CustomerField> = {
  name: words("Name", "Naam", "Nom", "Name", "last name", "surname", "familienaam", "achternaam", "Nachname"),
  firstName: words("First name", "Voornaam", "Prénom", "Vorname", "voornamen", "prénoms"),
  birthDate: words("Birth date", "Geboortedatum", "Date de naissance", "Geburtsdatum", "date of birth"),
  sex: words("Sex", "Geslacht", "Sexe", "Geschlecht", "gender", "genre"),
  insz: words(
    "INSZ",
    "INSZ",
    "NISS",
    "INSZ",
    "rijksregisternummer",
    "numéro national",
    "Nationalregisternummer",
  ),
  nationality: words("Nationality", "Nationaliteit", "Nationalité", "Staatsangehörigkeit"),
  cardUntil: words("Card valid until", "Kaart geldig tot", "Carte valable jusqu’au", "Ausweis gültig bis"),
  street: words("Street", "Straat", "Rue", "Straße", "adres", "adresse", "address"),
  postcode: words("Postcode", "Postcode", "Code postal", "Postleitzahl", "PLZ", "zip"),
  town: words("Town", "Gemeente", "Commune", "Ort", "city", "stad", "ville", "localité", "Stadt"),
  country: words("Country", "Land", "Pays", "Land"),
  phone: words("Phone", "Telefoon", "Téléphone", "Telefon", "tel", "gsm", "mobile"),
  email: words("E-mail", "E-mail", "E-mail", "E-Mail", "email", "mail", "courriel"),
  language: words("Language", "Taal", "Langue", "Sprache"),
  fund: words("Insurance fund", "Ziekenfonds", "Mutualité", "Krankenkasse", "mutualiteit", "mutuelle"),
  fundNumber: words("Fund number", "Ziekenfondsnummer", "Numéro de mutualité", "Mitgliedsnummer"),
  fundCodes: words(
    "Insurance codes",
    "Verzekeringscodes",
    "Codes d’assurance",
    "Versicherungscodes",
    "CT1/CT2",
    "KG1/KG2",
  ),
  doctor: words(
    "Family doctor",
    "Huisarts",
    "Médecin traitant",
    "Hausarzt",
    "doctor",
    "arts",
    "médecin",
    "Arzt",
  ),
  allergies: words("Allergies", "Allergieën", "Allergies", "Allergien", "allergie"),
  warnings: words("Watch out for", "Let op", "Attention à", "Vorsicht bei", "warnings", "waarschuwingen"),
  prescriptions: words(
    "Running prescriptions",
    "Lopende voorschriften",
    "Prescriptions en cours",
    "Laufende Rezepte",
  ),
  services: words("Services", "Diensten", "Services", "Dienste"),
  balance: words("Balance", "Saldo", "Solde", "Saldo", "openstaand", "solde dû"),
  consent: words("Consent", "Toestemming", "Consentement", "Einwilligung"),
  consentDate: words("Consent on", "Toestemming op", "Consentement le", "Einwilligung am"),
  nextVisit: words("Next visit", "Volgend bezoek", "Prochaine visite", "Nächster Besuch"),
  note: words("Note", "Nota", "Note", "Notiz", "opmerking", "remarque", "Bemerkung"),
};

const asTyped: readonly CustomerField[] = [
  ...(["birthDate", "insz", "postcode", "phone", "fundNumber"] as const),
  ...(["fundCodes", "balance", "cardUntil", "consentDate", "nextVisit"] as const),
];

/** What the columns of a customer table hold. */
export const customerKinds = Object.fromEntries(
  customerFields.map((field) => [field, asTyped.includes(field) ? "code" : "text"]),
) as { readonly [F in CustomerField]: ColumnKind };
