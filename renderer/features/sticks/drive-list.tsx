/** The sticks that are plugged in, one panel each. Until drives are told apart a stick is chosen as any folder is. */
export function DriveList() {
  return null;
}
