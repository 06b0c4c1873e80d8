import type { ApplicationResponse } from "@aws-sdk/client-pinpoint";
import type { Tags } from "@/domain/shared/tags";
import { arnOf } from "../arn";
import type { Given } from "../given";

export interface App {
  id: string;
  name: string;
  tags: Tags;
  createdAt: Date;
}

export function appShape(region: string, { id, name, tags, createdAt }: App): Given<ApplicationResponse> {
  return {
    Arn: arnOf(region, `apps/${id}`),
    Id: id,
    Name: name,
    tags,
    CreationDate: createdAt.toISOString(),
  };
}
