import type { SegmentGroupList, SegmentResponse } from "@aws-sdk/client-pinpoint";
import { toPinpoint } from "@/domain/segments/pinpoint/to-pinpoint";
import type { WholeSegment } from "@/server/segments/whole-segments";
import { arnOf } from "../arn";
import type { Given } from "../given";

export type SegmentSaid = Pick<Given<SegmentResponse>, "Dimensions" | "SegmentGroups">;

interface Beside {
  region: string;
  /** What a client wrote of this version, if one did. */
  said: SegmentSaid | undefined;
}

export function segmentShape(segment: WholeSegment, { region, said }: Beside): Given<SegmentResponse> {
  const { id, projectId, kind } = segment;
  return {
    ApplicationId: projectId,
    Arn: arnOf(region, `apps/${projectId}/segments/${id}`),
    CreationDate: segment.createdAt.toISOString(),
    ...(kind === "dynamic" ? (said ?? inPinpointsWords(segment)) : { ImportDefinition: importOf(segment) }),
    Id: id,
    LastModifiedDate: segment.versionAt.toISOString(),
    Name: segment.name,
    SegmentType: kind === "dynamic" ? "DIMENSIONAL" : "IMPORT",
    tags: segment.tags,
    Version: segment.version,
  };
}

/** What our console asks and Pinpoint has no words for is left out: nothing else would be true. */
function inPinpointsWords({ criteria }: WholeSegment): SegmentSaid {
  const written = criteria ? toPinpoint(criteria) : null;
  // the schema has the SDK's own enums
  return written?.ok ? { SegmentGroups: written.groups as Given<SegmentGroupList> } : {};
}

function importOf({ lastCount }: WholeSegment): NonNullable<Given<SegmentResponse>["ImportDefinition"]> {
  return { ExternalId: "", Format: "CSV", RoleArn: "", S3Url: "", Size: lastCount ?? 0 };
}
