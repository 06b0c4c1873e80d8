const nosniff = { key: "X-Content-Type-Options", value: "nosniff" };
const unkept = { key: "Cache-Control", value: "no-store" };

/** The headers of pages are in server/access/security-headers.ts: they need a nonce and the public URL. @type {import("next").NextConfig} */
export default {
  headers: async () => [
    { source: "/:path*", headers: [nosniff] },
    { source: "/api/:path*", headers: [unkept] },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true }, // npm run check looks; a first start need not wait for it
  serverExternalPackages: ["postgres", "nodemailer", "handlebars", "better-auth", "temporal-polyfill"],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    preloadEntriesOnStart: false, // a page is loaded when it is first asked for: the start is a second quicker
  },
};
