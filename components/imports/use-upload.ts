import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

export interface Uploaded {
  id: string;
}

/** Sends a file as it is, for as long as the page that asked for it is open. */
export function useUpload(projectId: string) {
  const [sent, setSent] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const upload = useMutation({
    mutationFn: (file: File) => {
      leaving.current = new AbortController();
      return send(`/api/projects/${projectId}/imports`, file, setSent, leaving.current.signal);
    },
    onMutate: () => setSent(0),
  });
  const cancel = () => {
    leaving.current?.abort();
    upload.reset();
  };
  return { upload, sent, cancel };
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
