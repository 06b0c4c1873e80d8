import { prefetch, trpc } from "./trpc";

export default function Home() {
  prefetch(trpc.projects.list.queryOptions());
  return <main>Waymark</main>;
}
