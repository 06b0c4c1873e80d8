"use client";

import { Alert, Card, Checkbox, Stack, Title } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { SegmentChoice } from "./segment-choice";
import type { PurposeChoice } from "./use-purpose";

interface Props {
  projectId: string;
  choice: PurposeChoice;
  isOfUsers: boolean;
  /** What the server said of the segment. */
  segmentError: string | null;
  onChange: (by: Partial<PurposeChoice>) => void;
}

/** IMP-10: saved, put into a segment, or both. */
export function PurposeSection({ projectId, choice, isOfUsers, segmentError, onChange }: Props) {
  return (
    <Card component="section" aria-labelledby="purpose">
      <Title order={2} id="purpose" mb="sm">
        What becomes of them
      </Title>
      <Stack gap="md">
        {isOfUsers && (
          <Alert color="blue" icon={<IconUsersGroup aria-hidden />} title="This is a file of user ids">
            It names users and no addresses, so there is nobody to save. A segment of it holds every address
            of these users, those that come later too.
          </Alert>
        )}
        <Checkbox
          label="Save the people"
          description={
            isOfUsers
              ? "User ids alone save nobody."
              : "New people come in, and those who are here get what the file says of them. Without it nobody is changed, and rows about people who are not here fail."
          }
          checked={choice.savesPeople}
          disabled={isOfUsers}
          onChange={({ currentTarget }) => onChange({ savesPeople: currentTarget.checked })}
        />
        <Checkbox
          label="Put them in a segment"
          description="A list of just these people, to write to or to build other segments on."
          checked={choice.listsPeople}
          onChange={({ currentTarget }) => onChange({ listsPeople: currentTarget.checked })}
        />
        {choice.listsPeople && (
          <SegmentChoice projectId={projectId} choice={choice} error={segmentError} onChange={onChange} />
        )}
      </Stack>
    </Card>
  );
}
