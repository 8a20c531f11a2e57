import { Menu } from "electron";

/**
 * No menu: scanners send Alt and Alt+digits, and a menu bar would take them. macOS has its bar outside the window and
 * needs the roles in it for copying and quitting to work.
 */
export function setMenu(): void {
  const roles = ["appMenu", "editMenu", "windowMenu"] as const;
  Menu.setApplicationMenu(
    process.platform === "darwin" ? Menu.buildFromTemplate(roles.map((role) => ({ role }))) : null,
  );
}
