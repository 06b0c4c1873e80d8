import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../trpc";

interface Uploaded {
  id: string;
}

/** A dropped file on its way. */
export interface Upload {
  file: File;
  sent: number; // bytes
  id: string | null; // of its import, once it is here
  problem: string | null;
}

/** Sends files as they are, one after the other, for as long as the page that asked for it is open. */
export function useUploads(projectId: string) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [isBusy, setBusy] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const queries = useQueryClient();
  const listed = useTRPC().imports.pathFilter();
  useEffect(() => () => leaving.current?.abort(), []);

  const sendOne = async (file: File, signal: AbortSignal): Promise<string | null> => {
    const note = (known: Partial<Upload>) =>
      setUploads((all) => all.map((each) => (each.file === file ? { ...each, ...known } : each)));
    const path = `/api/projects/${projectId}/imports`;
    try {
      const { id } = await send(path, file, (sent) => note({ sent }), signal);
      note({ id, sent: file.size });
      void queries.invalidateQueries(listed);
      return id;
    } catch (error) {
      note({ problem: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  /** Answers with the imports that came of them; none when it was cancelled. */
  const begin = async (files: File[]): Promise<string[]> => {
    const leave = new AbortController();
    leaving.current = leave;
    setUploads(files.map((file) => ({ file, sent: 0, id: null, problem: null })));
    setBusy(true);
    const ids: string[] = [];
    for (const file of files) {
      const id = leave.signal.aborted ? null : await sendOne(file, leave.signal);
      if (id !== null) ids.push(id);
    }
    if (leave.signal.aborted) return [];
    setBusy(false);
    return ids;
  };
  const cancel = () => {
    leaving.current?.abort();
    setUploads([]);
    setBusy(false);
  };
  return { uploads, isBusy, begin, cancel };
}

/** XMLHttpRequest, because fetch does not tell how far it is. */
function send(
  path: string,
  file: File,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () => reject(new Error("The connection was lost. Try it again."));
    request.onabort = () => reject(new Error("The upload was stopped."));
    request.onload = () => {
      const answer = request.response as (Uploaded & { message?: string }) | null; // our own route's answer
      if (request.status === 201 && answer) resolve(answer);
      else reject(new Error(answer?.message ?? `The upload was refused (${request.status}).`));
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
