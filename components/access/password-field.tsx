"use client";

import { PasswordInput, type PasswordInputProps, Progress, Stack, Text } from "@mantine/core";
import { passwordStrength, SHORTEST_PASSWORD } from "@/domain/access/password";

const words = [
  { from: 80, word: "strong", color: "teal" },
  { from: 55, word: "good", color: "marine" },
  { from: 30, word: "could be longer", color: "yellow" },
  { from: 0, word: "weak", color: "red" },
];

/** A new password, with a bar that says how good it is while it is typed. */
export function NewPasswordField({ value, ...rest }: PasswordInputProps) {
  const typed = String(value ?? "");
  const strength = passwordStrength(typed);
  const verdict = words.find(({ from }) => strength >= from);
  const tooShort = typed.length < SHORTEST_PASSWORD;
  return (
    <Stack gap={6}>
      <PasswordInput
        autoComplete="new-password"
        description={`At least ${SHORTEST_PASSWORD} characters; four or five unrelated words are easy to remember and hard to guess.`}
        visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
        {...rest}
        value={typed}
      />
      {typed !== "" && (
        <div aria-live="polite">
          <Progress
            value={tooShort ? Math.min(strength, 25) : strength}
            color={tooShort ? "red" : verdict?.color}
            size={4}
            aria-label="Strength of the password"
          />
          <Text fz="xs" c="dimmed" mt={4}>
            {tooShort
              ? `${SHORTEST_PASSWORD - typed.length} more to go`
              : `This password is ${verdict?.word}`}
          </Text>
        </div>
      )}
    </Stack>
  );
}
