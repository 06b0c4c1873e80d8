import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Card,
  type CSSVariablesResolver,
  createTheme,
  Divider,
  Drawer,
  Input,
  Menu,
  Modal,
  NavLink,
  Notification,
  Paper,
  Select,
  Table,
  Tabs,
  TagsInput,
  Tooltip,
} from "@mantine/core";
import type { MouseEvent } from "react";
import { dark, gray, green, marine, orange, red, teal, yellow } from "./theme-colors";

const px = (size: number) => `${size / 16}rem`;

/** Typing into a list that can be searched replaces what is chosen, rather than growing into its middle. */
function markWhatIsChosen({ currentTarget }: MouseEvent<HTMLInputElement>) {
  if (!currentTarget.readOnly) currentTarget.select();
}

export const theme = createTheme({
  colors: { marine, gray, dark, red, orange, yellow, green, teal },
  primaryColor: "marine",
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: px(12), sm: px(13), md: px(14), lg: px(16), xl: px(18) },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: px(8), sm: px(12), md: px(16), lg: px(24), xl: px(32) },
  radius: { xs: px(2), sm: px(4), md: px(6), lg: px(8), xl: px(12) },
  shadows: {
    xs: "0 1px 2px rgb(16 24 40 / 0.05)",
    sm: "0 1px 3px rgb(16 24 40 / 0.08), 0 1px 2px rgb(16 24 40 / 0.04)",
    md: "0 6px 16px rgb(16 24 40 / 0.1), 0 1px 3px rgb(16 24 40 / 0.06)",
    lg: "0 12px 28px rgb(16 24 40 / 0.14), 0 2px 6px rgb(16 24 40 / 0.06)",
    xl: "0 24px 56px rgb(16 24 40 / 0.2)",
  },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: px(22), lineHeight: "1.3" },
      h2: { fontSize: px(17), lineHeight: "1.35" },
      h3: { fontSize: px(15), lineHeight: "1.4" },
      h4: { fontSize: px(14), lineHeight: "1.45" },
      h5: { fontSize: px(13), lineHeight: "1.45" },
      h6: { fontSize: px(12), lineHeight: "1.4" },
    },
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray" } }),
    Alert: Alert.extend({
      defaultProps: { variant: "light", radius: "md" },
      styles: { title: { color: "var(--mantine-color-text)" } }, // its own hue is too pale to read on its own tint
    }),
    Badge: Badge.extend({
      defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 500 },
      styles: { root: { letterSpacing: 0 } },
    }),
    Button: Button.extend({ defaultProps: { size: "sm" }, styles: { root: { fontWeight: 500 } } }),
    Card: Card.extend({ defaultProps: { withBorder: true, padding: "lg", radius: "lg" } }),
    Divider: Divider.extend({ defaultProps: { color: "var(--line)" } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    InputWrapper: Input.Wrapper.extend({
      styles: { label: { marginBottom: px(4) }, description: { lineHeight: 1.4 } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", position: "bottom-end", offset: 6 } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: "lg",
        padding: "lg",
        closeButtonProps: { "aria-label": "Close" },
        transitionProps: { duration: 120 },
      },
      styles: { title: { fontWeight: 600, fontSize: px(16) } },
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: "light" } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": "Dismiss" } } }),
    Paper: Paper.extend({ defaultProps: { radius: "lg" } }),
    Select: Select.extend({ defaultProps: { onClick: markWhatIsChosen } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: "xs", horizontalSpacing: "md" } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TagsInput: TagsInput.extend({
      defaultProps: { isDuplicate: (value, all) => all.includes(value) }, // “gold” and “Gold” are two values
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 250,
        transitionProps: { duration: 100 },
        events: { hover: true, focus: true, touch: true },
      },
    }),
  },
});

/** Colours that a scheme decides: surfaces, lines, small print and the tones of a status. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--surface": "#ffffff",
    "--surface-quiet": gray[0],
    "--surface-hover": gray[1],
    "--line": gray[2],
    "--neutral": gray[6],
    "--good": green[6],
    "--warning": orange[6],
    "--bad": red[6],
    "--mantine-color-default-border": gray[3],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-text": gray[9],
    "--mantine-color-anchor": marine[6],
    "--mantine-color-error": red[6],
  },
  dark: {
    "--surface": "#181c25",
    "--surface-quiet": "#11141b",
    "--surface-hover": dark[6],
    "--line": dark[5],
    "--neutral": dark[2],
    "--good": green[4],
    "--warning": orange[4],
    "--bad": red[4],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-anchor": marine[3],
    "--mantine-color-error": red[4],
  },
});
