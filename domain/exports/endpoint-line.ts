import type { Person } from "@/domain/templates/person";

/** EXP-2: an endpoint on a line, in the shape Pinpoint's export jobs wrote and its imports read. */
export function endpointLine(person: Person, { applicationId, cohortId }: Origin): string {
  const { User, RequestId, ...rest } = person;
  const user = User.UserId === "" && Object.keys(User.UserAttributes).length === 0 ? {} : { User };
  const request = RequestId === "" ? {} : { RequestId };
  return `${JSON.stringify({ ...rest, ...request, ...user, ApplicationId: applicationId, CohortId: String(cohortId) })}\n`;
}

interface Origin {
  applicationId: string;
  cohortId: number;
}
