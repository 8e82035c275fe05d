/** What Excel tells of its colours; on the web parts of it are missing. */
export interface HostTheme {
  readonly isDarkTheme?: boolean;
  /** "#RRGGBB". */
  readonly bodyBackgroundColor?: string;
}

/**
 * Whether the pane is dark: by what the host says, else by how bright its background is, else by what the system prefers.
 */
export function isDark(theme: HostTheme | null | undefined, systemPrefersDark: boolean): boolean {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const brightness = luminance(theme?.bodyBackgroundColor);
  return brightness === null ? systemPrefersDark : brightness < 0.5;
}

/** Brightness from 0 (black) to 1 (white) as the eye weighs red, green and blue (ITU-R BT.709); null where it is no colour. */
function luminance(color: string | undefined): number | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const part = (digits: string): number => parseInt(digits, 16) / 255;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
