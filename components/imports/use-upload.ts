import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

export interface Uploaded {
  id: string;
}

/** Sends a file as it is. XMLHttpRequest, because fetch does not tell how far it is. */
export function useUpload(projectId: string, onDone: (uploaded: Uploaded) => void) {
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => send(`/api/projects/${projectId}/imports`, file, setSent),
    onMutate: () => setSent(0),
    onSuccess: onDone,
  });
  return { upload, sent };
}

function send(path: string, file: File, onProgress: (bytes: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () => reject(new Error("The connection was lost. Try it again."));
    request.onload = () => {
      const answer = request.response as (Uploaded & { message?: string }) | null; // our own route's answer
      if (request.status === 201 && answer) resolve(answer);
      else reject(new Error(answer?.message ?? `The upload was refused (${request.status}).`));
    };
    request.send(file);
  });
}
