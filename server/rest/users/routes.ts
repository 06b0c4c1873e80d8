import { AppError } from "@/server/errors";
import { deleteUser } from "@/server/people/delete-user";
import { listEndpointsOfUser } from "@/server/people/list-endpoints-of-user";
import type { Operations } from "../call";
import { endpointShape } from "../endpoints/shape";

export const usersOperations = {
  async GetUserEndpoints({ ctx, path }) {
    const endpoints = await listEndpointsOfUser(ctx, { userId: path.UserId ?? "" });
    if (endpoints.length === 0) throw new AppError("not_found", "No endpoint belongs to such a user");
    return { Item: endpoints.map(endpointShape) };
  },

  async DeleteUserEndpoints({ ctx, path }) {
    const gone = await deleteUser(ctx, { userId: path.UserId ?? "" });
    return { Item: gone.map(endpointShape) };
  },
} satisfies Partial<Operations>;
