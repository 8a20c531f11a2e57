import type { FailureMessages } from "../failure-messages.ts";
import { megabytes as mb } from "../megabytes.ts";

const looks = {
  spreadsheet: "een rekenblad",
  "old-spreadsheet": "een oud rekenblad",
  document: "een tekstdocument",
  zip: "een zipbestand",
  archive: "een archief",
  pdf: "een pdf",
  picture: "een beeld",
  program: "een programma",
  database: "een gegevensbestand van een programma",
  encrypted: "een versleuteld bestand",
  "web-page": "een webpagina",
  damaged: "beschadigd",
  binary: "een bestand zonder tekst",
} as const;

/** Wat er mis kan gaan, in drie regels: wat er gebeurde, wat veilig is, wat te doen. */
export const failures: FailureMessages = {
  "scan/person-number": () => ({
    what: "Dit is het nummer van een persoon. Het is niet bewaard.",
    doNow: ["Scan de code van het pak."],
  }),
  "scan/own-sheet": () => ({
    what: "Dit is een code van een blad dat Reshelf afdrukt. Er is niets geteld.",
    doNow: ["Scan de code van een pak."],
  }),
  "ledger/not-written": () => ({
    what: "Nog niet bewaard.",
    safe: "Alles wat als bewaard gemeld is, is bewaard.",
    doNow: ["Leg dit pak apart. Het bewaart zichzelf zodra het kan.", "Scan het niet opnieuw."],
  }),
  "ledger/disk-full": ({ freeBytes }) => ({
    what: `Tellen staat stil: de schijf heeft nog ${mb(freeBytes)} vrij.`,
    safe: "Alles wat geteld is, is bewaard.",
    doNow: [
      "Bewaar een kopie op een stick.",
      "Maak plaats op deze pc, minstens 1 GB.",
      "Tellen gaat vanzelf verder.",
    ],
  }),
  "ledger/read-only": () => ({
    what: "Tellen staat stil: de schijf kan alleen gelezen worden.",
    safe: "Alles wat geteld is, is bewaard.",
    doNow: ["Bewaar een kopie op een stick en ga verder op een andere pc.", "Start deze pc opnieuw."],
  }),
  "ledger/entry-altered": ({ station, entry }) => ({
    what: `Boeking ${entry} van ${station} is niet meer wat ze was.`,
    safe: "Er is niets overgenomen. De voorraad hier is zoals voordien.",
    doNow: ["Neem een andere kopie van die pc.", "Houd deze stick bij voor onderzoek."],
  }),
  "journal/not-readable": ({ reason }) => ({
    what: `De tweede kopie op deze pc is niet te lezen (${reason}).`,
    safe: "Er is niets gewijzigd of gewist.",
    doNow: ["Start het programma opnieuw.", "Blijft het zo, begin dan van een kopie op een stick."],
  }),
  "journal/not-written": ({ reason }) => ({
    what: `Geteld, tweede kopie ontbreekt (${reason}).`,
    safe: "Het pak is één keer bewaard.",
    doNow: ["Scan gerust verder. De tweede kopie volgt zodra het kan."],
  }),
  "file/not-readable": ({ name, reason }) => ({
    what: `${name} is niet te lezen (${reason}).`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kopieer het bestand naar deze pc en kies het daar.", "Probeer een andere stick of poort."],
  }),
  "file/too-large": ({ name, bytes, most }) => ({
    what: `${name} is te groot: ${mb(bytes)}, hoogstens ${mb(most)}.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies de lijst zelf, geen volledige back-up.", "Splits de lijst in meerdere bestanden."],
  }),
  "file/is-folder": ({ name }) => ({
    what: `${name} is een map.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies één bestand erin."],
  }),
  "file/not-written": ({ name, reason }) => ({
    what: `${name} is niet weggeschreven (${reason}).`,
    safe: "Wat op deze pc staat, is veilig.",
    doNow: ["Neem de stick uit, steek ze weer in en probeer opnieuw.", "Gebruik een andere stick of map."],
  }),
  "file/no-space": ({ name, freeBytes, neededBytes }) => ({
    what: `Geen plaats voor ${name}: ${mb(neededBytes)} nodig, ${mb(freeBytes)} vrij.`,
    safe: "Wat op deze pc staat, is veilig.",
    doNow: ["Gebruik een andere stick.", "Verwijder wat niet nodig is van deze."],
  }),
  "file/read-only": ({ name }) => ({
    what: `Op de plaats van ${name} kan niet geschreven worden.`,
    safe: "Wat op deze pc staat, is veilig.",
    doNow: ["Zet het schuifje van de stick open.", "Gebruik een andere stick of map."],
  }),
  "file/read-back-differs": ({ name }) => ({
    what: `${name} leest anders terug dan het geschreven is.`,
    safe: "Wat op deze pc staat, is veilig.",
    doNow: ["Vertrouw deze stick niet.", "Gebruik een andere."],
  }),
  "copy/none": ({ name }) => ({
    what: `In ${name} staat geen kopie.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies de stick zelf: kopieën zijn bestanden op .stock, of mappen die Reshelf heten."],
  }),
  "copy/damaged": ({ name, part }) => ({
    what: `Het bestand ${part}${name && ` van de kopie ${name}`} is beschadigd of ontbreekt.`,
    safe: "Er is niets overgenomen.",
    doNow: [
      "Kies een andere kopie: een oudere op deze stick, of een op een andere stick.",
      "Houd deze stick bij voor onderzoek.",
    ],
  }),
  "copy/not-proven": ({ part, missing }) => ({
    what: "De kopie is geschreven, maar brengt niet alles terug.",
    safe: "Wat op deze pc staat, is veilig, en oudere kopieën ook.",
    doNow: [
      part
        ? `Gebruik een andere stick: het bestand ${part} is niet bruikbaar.`
        : missing > 0
          ? `Ontbrekende boekingen: ${missing}. Start het programma opnieuw en bewaar dan opnieuw.`
          : "Start het programma opnieuw en bewaar opnieuw: de kopie geeft een andere voorraad.",
    ],
  }),
  "stick/not-written": ({ letter }) => ({
    what: `Er werd niets op stick ${letter} geschreven: hij is weg, of niet meer zoals hij was.`,
    safe: "Wat op deze pc staat is veilig, en andere sticks ook.",
    doNow: ["Gebruik de andere stick.", "Kijk bij Sticks wat er met deze mis is."],
  }),
  "copy/newer": ({ version }) => ({
    what: `Deze kopie is gemaakt met een nieuwere versie (${version}).`,
    safe: "Er is niets overgenomen.",
    doNow: ["Installeer die versie hier en kies de kopie opnieuw."],
  }),
  "customers/locked": () => ({
    what: "De klanten zijn op slot.",
    safe: "Er is niets veranderd. Voorraad werkt gewoon door.",
    doNow: ["Open het slot bij Klanten (Ctrl+3) en doe het dan opnieuw."],
  }),
  "people/wrong-pin": () => ({
    what: "Dat is niet de PIN van deze persoon.",
    safe: "Er is niets veranderd.",
    doNow: ["Typ hem opnieuw. Na enkele pogingen moet u even wachten."],
  }),
  "customers/wrong-passphrase": () => ({
    what: "Dat opent het slot niet.",
    safe: "De klanten blijven op slot.",
    doNow: ["Typ de wachtzin opnieuw; hoofdletters tellen.", "Geef anders de sleutel op papier."],
  }),
  "customers/keys-damaged": () => ({
    what: "De wachtzin klopt, het sleutelbestand van de klanten niet.",
    safe: "Er is niets overschreven.",
    doNow: ["Bij Klanten: neem de sleutels uit een momentopname."],
  }),
  "customers/keys-unread": () => ({
    what: "Het sleutelbestand van de klanten is nu niet te lezen.",
    safe: "Er is niets aan veranderd.",
    doNow: ["Probeer opnieuw. Blijft het zo: start de pc opnieuw."],
  }),
  "copy/keys-closed": () => ({
    what: "Geen sleutel van een klant opent met wat gegeven werd.",
    safe: "Er is niets veranderd.",
    doNow: [
      "Ga door zonder de klanten: hun fiches blijven dicht.",
      "Of neem er een die gemaakt werd toen ze open waren.",
    ],
  }),
  "customers/let-go": () => ({
    what: "De klanten gingen intussen op slot: wat er van hen open lag, is losgelaten.",
    safe: "Er is niets overgenomen of geboekt.",
    doNow: ["Open het slot van de klanten en dan het bestand opnieuw."],
  }),
  "customers/wait": ({ seconds }) => ({
    what: `Te veel pogingen. Wacht nog ${seconds} s.`,
    safe: "De klanten blijven op slot. Voorraad werkt gewoon door.",
  }),
  "copy/wrong-key": () => ({
    what: "Wat u gaf, opent deze momentopname niet.",
    safe: "Er is niets overgenomen.",
    doNow: ["Neem de wachtzin of de papieren sleutel van de apotheek die ze maakte."],
  }),
  "copy/wrong-passphrase": () => ({
    what: "Deze wachtzin opent de klanten niet.",
    safe: "Er is nog niets overgenomen.",
    doNow: ["Typ hem opnieuw; hoofdletters tellen.", "Ga verder zonder klanten: hun fiches blijven dicht."],
  }),
  "snapshot/not-public-key": ({ isSecret }) => ({
    what: isSecret
      ? "Dit is een geheime sleutel: hij opent kopieën. Hij is niet bewaard."
      : "Dit is geen publieke sleutel: een teken ontbreekt of is fout.",
    safe: "Kopieën blijven gesloten met de sleutels die ze hadden.",
    doNow: isSecret
      ? [
          "Vraag de leverancier de publieke helft, age1 en wat volgt.",
          "Zeg hem dat zijn geheime sleutel is meegegeven.",
        ]
      : ["Kopieer hem opnieuw, volledig: age1 en wat volgt."],
  }),
  "before/not-kept": ({ reason }) => ({
    what: `Hoe het nu is, kon niet bewaard worden (${reason}).`,
    safe: "Er is niets veranderd.",
    doNow: ["Start het programma opnieuw en probeer het nog eens."],
  }),
  "before/no-room": ({ freeBytes }) => ({
    what: `Er is op deze pc geen plaats om te bewaren hoe het nu is: ${mb(freeBytes)} vrij.`,
    safe: "Er is niets veranderd.",
    doNow: ["Maak plaats op deze pc, minstens 1 GB, en probeer het nog eens."],
  }),
  "before/counted-meanwhile": () => ({
    what: "Er werd intussen iets geteld.",
    safe: "Er is niets veranderd, en wat geteld werd, is er.",
    doNow: ["Probeer het nog eens terwijl niemand hier scant."],
  }),
  "customer/field-odd": ({ why, name }) => ({
    what: {
      "no-name": "Een veld heeft een naam nodig.",
      "same-name": `Er is al een veld “${name}”.`,
      "every-record": `Elke fiche heeft al een veld “${name}”.`,
      "no-choice": "Een lijst heeft minstens één keuze nodig.",
      full: "Er kunnen geen velden meer bij.",
    }[why],
    safe: "Er is niets opgeslagen. Wat u typte, blijft hier staan.",
    doNow: [
      {
        "no-name": "Typ een naam.",
        "same-name": "Geef het een andere naam.",
        "every-record": "Geef het een andere naam.",
        "no-choice": "Typ één keuze per regel.",
        full: "Geef een weggelegd veld een andere naam en gebruik dat.",
      }[why],
    ],
  }),
  "customer/same-number": ({ name }) => ({
    what: name === "" ? "Dit INSZ staat al bij een andere klant." : `Dit INSZ staat al bij ${name}.`,
    safe: "Er is niets bewaard. Wat u typte, blijft hier staan.",
    doNow: [
      "Druk op F6: die klant gaat open.",
      "Iemand anders? Verbeter het INSZ hier of daar, of laat het leeg.",
    ],
  }),
  "customer/two-versions": () => ({
    what: "Twee mensen wijzigden deze klant intussen.",
    safe: "Beide versies zijn bewaard. Uw antwoord nog niet.",
    doNow: ["Esc, kies dan in de lijst welke versie klopt."],
  }),
  "count/no-place": () => ({
    what: "Kies eerst een plaats.",
    safe: "Het pak blijft zolang staan.",
    doNow: ["Druk op F4."],
  }),
  "catalogue/no-products": ({ name }) => ({
    what: `In ${name} staat geen leesbaar product.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kijk of elke rij een code en een naam heeft."],
  }),
  "import/plan-stale": () => ({
    what: "De voorraad is veranderd sinds dit plan.",
    safe: "Er is niets geboekt.",
    doNow: ["Bekijk het plan opnieuw en boek dan."],
  }),
  "task/cancelled": () => ({ what: "Gestopt. Er is niets geschreven." }),
  "database/newer": () => ({
    what: "Op deze pc is met een nieuwere Reshelf gewerkt.",
    safe: "Alles wat die bewaarde is onaangeroerd.",
    doNow: ["Start de nieuwere versie."],
  }),
  "database/not-opened": ({ isFull }) => ({
    what: "Wat op deze pc bewaard is, gaat nu niet open.",
    safe: "Er is niets gewist; het staat er nog.",
    doNow: isFull
      ? ["Maak minstens 1 GB vrij op de schijf en start opnieuw.", "Begin op een andere pc van een kopie."]
      : ["Start deze pc opnieuw en daarna Reshelf.", "Begin op een andere pc van een kopie."],
  }),
  "database/in-use": () => ({
    what: "Reshelf staat open in een ander tabblad.",
    safe: "Dat telt gewoon verder.",
    doNow: ["Ga naar dat tabblad, of sluit het en laad dit opnieuw."],
  }),
  "table/empty": ({ name }) => ({
    what: `${name} is leeg.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies een ander bestand."],
  }),
  "table/not-a-table": ({ name, looksLike }) => ({
    what: `${name} is geen lijst maar ${looks[looksLike]}.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Open het in zijn eigen programma en bewaar het als CSV.", "Kies een ander bestand."],
  }),
  "export/letters-lost": ({ encoding, count, letters }) => ({
    what: `${encoding} kent ${count} tekens niet: ${letters.join(" ")}`,
    safe: "Er is niets geschreven.",
    doNow: ["Kies een andere codering, bijvoorbeeld UTF-8."],
  }),
  "export/not-verified": ({ name, row }) => ({
    what:
      row === 0
        ? `${name} is geschreven, maar niet nagekeken.`
        : `${name} is geschreven, maar rij ${row} leest anders terug.`,
    safe: "Wat op deze pc staat, is veilig.",
    doNow: ["Gebruik dit bestand niet.", "Bewaar het opnieuw, op een andere plaats."],
  }),
  "export/profile-damaged": ({ name, why, at }) => ({
    what: {
      "no-profile": `${name} is geen uitvoerprofiel.`,
      newer: `${name} komt van een nieuwere versie van Reshelf.`,
      field: `In ${name} klopt “${at}” niet.`,
    }[why],
    safe: "Er is niets overgenomen.",
    doNow: [why === "newer" ? "Werk Reshelf bij op deze pc." : "Kies een profiel dat Reshelf bewaarde."],
  }),
  "recipe/none": ({ name }) => ({
    what: `${name} is geen recept, of een beschadigd.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies een bestand dat Reshelf als recept bewaarde."],
  }),
  "recipe/newer": ({ name }) => ({
    what: `${name} is gemaakt met een nieuwere Reshelf.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Werk Reshelf op deze pc bij en neem het dan opnieuw over."],
  }),
  "table/columns-missing": ({ name, missing }) => ({
    what: `In ${name} ontbreekt: ${missing.join(", ")}.`,
    safe: "Er is niets overgenomen.",
    doNow: ["Kies een bestand dat Reshelf uitvoerde, of voeg deze kolommen toe."],
  }),
};
