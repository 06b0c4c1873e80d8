interface Page {
  nonce: string;
  dev: boolean;
  publicUrl: string;
}

/**
 * The headers of every page. Two things are wider than they could be, and why:
 * styles may stand inline, because Mantine and every e-mail in a preview carry style attributes, which no nonce covers;
 * images may come from anywhere by https, because a preview shows a mail with its pictures. Scripts need the nonce.
 */
export function securityHeaders({ nonce, dev, publicUrl }: Page) {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`, // React's development build evaluates
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(publicUrl.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
