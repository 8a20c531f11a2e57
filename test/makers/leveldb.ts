import { unsnapped, varint } from "./snappy.ts";

/** The last bytes of a table of LevelDB. */
const magic = Buffer.from("57fb808b247547db", "hex");
const footer = 48;

/** The blocks of a table of LevelDB, unfolded: what the browser's database keeps stands in them. None for any other file. */
export function blocksOf(file: Buffer): readonly Buffer[] {
  if (file.length < footer || !file.subarray(-magic.length).equals(magic)) return [];
  const meta = handleAt(file, file.length - footer);
  const index = meta && handleAt(file, meta.end);
  const block = index && blockAt(file, index);
  return block ? handlesIn(block).flatMap((handle) => blockAt(file, handle) ?? []) : [];
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly end: number;
}

function handleAt(bytes: Buffer, at: number): Handle | undefined {
  const offset = varint(bytes, at);
  const size = offset && varint(bytes, offset.end);
  return size && { offset: offset.value, size: size.value, end: size.end };
}

/** A block, and behind it one byte that says whether it is folded. */
function blockAt(file: Buffer, { offset, size }: Handle): Buffer | undefined {
  const bytes = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnapped(bytes) : bytes;
}

/** The values of an index block: where the others lie. */
function handlesIn(block: Buffer): readonly Handle[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const last = block.length - 4 * (restarts + 1);
  const found: Handle[] = [];
  for (let at = 0; at < last; ) {
    const shared = varint(block, at);
    const own = shared && varint(block, shared.end);
    const value = own && varint(block, own.end);
    const handle = value && handleAt(block, value.end + own.value);
    if (!handle) break;
    found.push(handle);
    at = value.end + own.value + value.value;
  }
  return found;
}
