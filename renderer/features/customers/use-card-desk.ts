import { useEffect, useState } from "react";
import type { CardMatch, CustomerRow, DoubleRow } from "../../../shared/contracts/customer-records.ts";
import { type Customer, type CustomerField, noCustomer } from "../../../shared/domain/customers/customer.ts";
import {
  customerOnCard,
  fieldsOnCard,
  saysTheSame,
  takenOver,
} from "../../../shared/domain/customers/on-card.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import type { Failure } from "../../../shared/errors.ts";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import type { HeldCard } from "./use-card.ts";

/** Fields that are compared as one. */
export interface ComparedRow {
  readonly fields: readonly CustomerField[];
  readonly isSame: boolean;
  /** It differs and is to be taken over. */
  readonly isTaken: boolean;
}

/** A card beside the record it belongs to. */
export interface CardDesk {
  /** Undefined while it is looked for. */
  readonly match: CardMatch | undefined;
  /** Whose record it is: null for a new customer, undefined while a person has to say. */
  readonly row: CustomerRow | null | undefined;
  readonly card: Partial<Customer>;
  readonly rows: readonly ComparedRow[];
  /** Of somebody new: who it may be already; undefined while that is looked for. */
  readonly doubles: readonly DoubleRow[] | undefined;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Says whose it is, where several may be meant. */
  readonly choose: (row: CustomerRow | null) => void;
  /** Takes a row over, or not. */
  readonly turn: (row: ComparedRow) => void;
  /** Saves what is taken over and opens the customer; with nothing to take over it only opens them. */
  readonly done: () => void;
}

/** Finds the record a card belongs to and holds what of it is taken over; everything that differs, to begin with. One card, one desk. */
export function useCardDesk({ facts }: HeldCard, onDone: (id: CustomerId) => void): CardDesk {
  const { engine } = useServices();
  const [match, setMatch] = useState<CardMatch>();
  const [said, setSaid] = useState<CustomerRow | null>();
  const [left, setLeft] = useState<readonly string[]>([]);
  const { isBusy, failure, write } = useWritten();
  useEffect(() => {
    let isOpen = true;
    void engine.customersOfCard({ facts }).then((found) => isOpen && setMatch(found));
    return () => {
      isOpen = false;
    };
  }, [engine, facts]);
  const row = said !== undefined ? said : match && onlyRow(match);
  const card = customerOnCard(facts);
  const known = row?.customer ?? noCustomer;
  const doubles = useDoublesOfCard(row === null, card, match);
  const rows = fieldsOnCard.map((fields) => {
    const isSame = saysTheSame(known, card, fields);
    return { fields, isSame, isTaken: !isSame && (row === null || !left.includes(fields.join())) };
  });
  const save = async (of: CustomerRow | null) => {
    const taken = rows.filter(({ isTaken }) => isTaken).map(({ fields }) => fields);
    if (of && of.others.length > 0) return onDone(of.id);
    let id = of?.id;
    const customer = takenOver(known, card, taken);
    // What was left as it is known was not seen on the card.
    const same = rows.filter(({ isSame }) => isSame).map(({ fields }) => fields);
    const onCard = [...taken, ...same].flat().filter((field) => card[field] !== undefined);
    // Into the record as it stands by now: what was missing may have been answered beside the card.
    const answers = Object.fromEntries(taken.flat().map((field) => [field, customer[field]]));
    const asked = id
      ? engine.answerCustomer({ customer: id, answers, onCard })
      : engine.saveCustomer({ customer, onCard });
    const saving = asked.then((answer) => {
      if (answer.ok) id = answer.value.id;
      return answer;
    });
    if ((await write(saving)) && id) onDone(id);
  };
  return {
    ...{ match, row, card, rows, doubles, isBusy, failure },
    choose: setSaid,
    turn: ({ fields }) => {
      const name = fields.join();
      setLeft(left.includes(name) ? left.filter((one) => one !== name) : [...left, name]);
    },
    done: () => {
      if (row !== undefined && !isBusy && (row || doubles)) void save(row);
    },
  };
}

/** Who a new customer may be already, before anything is saved; whoever was offered by name was seen. */
function useDoublesOfCard(isNew: boolean, card: Partial<Customer>, match: CardMatch | undefined) {
  const { engine } = useServices();
  const [found, setFound] = useState<readonly DoubleRow[]>();
  const said = JSON.stringify(card);
  useEffect(() => {
    if (!isNew) return;
    let isOpen = true;
    const customer = { ...noCustomer, ...(JSON.parse(said) as Partial<Customer>) };
    // Nobody is kept from making a customer because looking failed.
    const keep = (all: readonly DoubleRow[]) => isOpen && setFound(all);
    engine.doublesOf({ customer }).then(keep, () => keep([]));
    return () => {
      isOpen = false;
    };
  }, [engine, isNew, said]);
  const seen = new Set(match?.alike.map(({ id }) => id));
  return found?.filter(({ row }) => !seen.has(row.id));
}

/** The one record with the card's number; null when there is nobody, undefined when a person has to choose. */
function onlyRow({ same, alike }: CardMatch): CustomerRow | null | undefined {
  if (same.length === 1) return same[0];
  return same.length + alike.length === 0 ? null : undefined;
}
