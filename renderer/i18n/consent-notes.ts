import type { FormatLanguage } from "./format.ts";

/** A consent note in one language. */
interface ConsentNote {
  readonly title: string;
  readonly what: string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  readonly given: string;
  readonly refused: string;
  readonly name: string;
  readonly day: string;
  readonly signature: string;
}

/**
 * The consent note of each language, spoken to the customer and not to who prints it. It says what the General Data
 * Protection Regulation (EU) 2016/679 has a person told when data is asked for: art. 13 (who, what for, how long, with whom),
 * and their rights: art. 7 (3) withdrawal, 15 access, 16 rectification, 17 erasure, 20 portability, 77 complaint.
 */
export const consentNotes: Readonly<Record<FormatLanguage, (pharmacy: string) => ConsentNote>> = {
  nl: (pharmacy) => ({
    title: "Uw gegevens bij ons",
    what: `${pharmacy} bouwt na een computerincident haar klantendossiers opnieuw op. Wij vragen u of wij uw gegevens daarvoor mogen bewaren.`,
    parts: [
      {
        title: "Wat wij bewaren",
        text: "Wie u bent en hoe wij u bereiken, uw rijksregisternummer, uw ziekenfonds, uw huisarts, waarop wij bij uw geneesmiddelen moeten letten, lopende voorschriften en uw rekening bij ons.",
      },
      {
        title: "Waarvoor",
        text: "Om u veilig geneesmiddelen te geven, met uw ziekenfonds af te rekenen en u te bereiken. Voor niets anders.",
      },
      {
        title: "Wie ze ziet",
        text: "Alleen wie in deze apotheek werkt. Ze liggen versleuteld op onze computers en sticks. Zodra ons apotheekprogramma weer werkt, gaan ze daarheen over.",
      },
      { title: "Hoe lang", text: "Zolang u klant bent en zo lang de wet het vraagt." },
      {
        title: "Uw rechten",
        text: "U mag alles inzien, laten verbeteren, laten wissen of als bestand meenemen, en deze toestemming altijd intrekken: vraag het aan de balie. U kunt ook klacht indienen bij de Gegevensbeschermingsautoriteit.",
      },
    ],
    given: "Ik ga akkoord",
    refused: "Ik ga niet akkoord",
    name: "Naam",
    day: "Datum",
    signature: "Handtekening",
  }),
  fr: (pharmacy) => ({
    title: "Vos données chez nous",
    what: `${pharmacy} reconstitue ses dossiers clients après un incident informatique. Nous vous demandons si nous pouvons garder vos données à cette fin.`,
    parts: [
      {
        title: "Ce que nous gardons",
        text: "Qui vous êtes et comment vous joindre, votre numéro de registre national, votre mutualité, votre médecin, ce à quoi nous devons faire attention pour vos médicaments, vos ordonnances en cours et votre compte chez nous.",
      },
      {
        title: "Pourquoi",
        text: "Pour vous délivrer vos médicaments en sécurité, régler avec votre mutualité et vous joindre. Pour rien d’autre.",
      },
      {
        title: "Qui les voit",
        text: "Seulement les personnes qui travaillent dans cette pharmacie. Elles sont chiffrées sur nos ordinateurs et nos clés. Dès que notre programme de pharmacie fonctionne à nouveau, elles y passent.",
      },
      {
        title: "Combien de temps",
        text: "Tant que vous êtes client et aussi longtemps que la loi le demande.",
      },
      {
        title: "Vos droits",
        text: "Vous pouvez tout consulter, faire corriger, faire effacer ou emporter en fichier, et retirer cet accord à tout moment : demandez-le au comptoir. Vous pouvez aussi porter plainte auprès de l’Autorité de protection des données.",
      },
    ],
    given: "Je suis d’accord",
    refused: "Je ne suis pas d’accord",
    name: "Nom",
    day: "Date",
    signature: "Signature",
  }),
  de: (pharmacy) => ({
    title: "Ihre Daten bei uns",
    what: `${pharmacy} baut nach einem Computervorfall ihre Kundenakten neu auf. Wir fragen Sie, ob wir Ihre Daten dafür speichern dürfen.`,
    parts: [
      {
        title: "Was wir speichern",
        text: "Wer Sie sind und wie wir Sie erreichen, Ihre Nationalregisternummer, Ihre Krankenkasse, Ihren Hausarzt, worauf wir bei Ihren Arzneimitteln achten müssen, laufende Rezepte und Ihr Konto bei uns.",
      },
      {
        title: "Wofür",
        text: "Um Ihnen sicher Arzneimittel zu geben, mit Ihrer Krankenkasse abzurechnen und Sie zu erreichen. Für nichts anderes.",
      },
      {
        title: "Wer sie sieht",
        text: "Nur wer in dieser Apotheke arbeitet. Sie liegen verschlüsselt auf unseren Computern und Sticks. Sobald unser Apothekenprogramm wieder läuft, gehen sie dorthin über.",
      },
      { title: "Wie lange", text: "Solange Sie Kunde sind und so lange das Gesetz es verlangt." },
      {
        title: "Ihre Rechte",
        text: "Sie können alles einsehen, berichtigen, löschen lassen oder als Datei mitnehmen und diese Einwilligung jederzeit widerrufen: fragen Sie an der Theke. Sie können sich auch bei der Datenschutzbehörde beschweren.",
      },
    ],
    given: "Ich bin einverstanden",
    refused: "Ich bin nicht einverstanden",
    name: "Name",
    day: "Datum",
    signature: "Unterschrift",
  }),
  en: (pharmacy) => ({
    title: "Your data with us",
    what: `${pharmacy} is rebuilding its customer records after a computer incident. We ask you whether we may keep your data for that.`,
    parts: [
      {
        title: "What we keep",
        text: "Who you are and how we reach you, your national number, your health insurance, your doctor, what we have to watch for with your medicines, running prescriptions and your account with us.",
      },
      {
        title: "What for",
        text: "To give you medicines safely, to settle with your insurance and to reach you. For nothing else.",
      },
      {
        title: "Who sees it",
        text: "Only who works in this pharmacy. It lies encrypted on our computers and sticks. Once our pharmacy program works again, it goes over there.",
      },
      { title: "How long", text: "As long as you are a customer and as long as the law asks." },
      {
        title: "Your rights",
        text: "You may see all of it, have it corrected or erased, take it along as a file, and withdraw this consent at any time: ask at the counter. You may also complain to the data protection authority.",
      },
    ],
    given: "I agree",
    refused: "I do not agree",
    name: "Name",
    day: "Date",
    signature: "Signature",
  }),
};
