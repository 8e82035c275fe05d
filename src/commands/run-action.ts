import { goTo, type Destination } from "../app/destination";

/**
 * Shows the pane at a destination and tells Office that the button has done its work. Office waits five minutes for
 * that and keeps the button busy meanwhile: hence it is told even where the pane could not be shown.
 */
export async function runAction(destination: Destination, event: Office.AddinCommands.Event): Promise<void> {
  try {
    goTo(destination);
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
