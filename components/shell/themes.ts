import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";

export const themes = [
  { value: "light", label: "Light", Icon: IconSun },
  { value: "dark", label: "Dark", Icon: IconMoon },
  { value: "auto", label: "Like the system", Icon: IconDeviceDesktop },
] as const;
