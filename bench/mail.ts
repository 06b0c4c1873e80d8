const PARAGRAPH =
  "Autumn is here, and with it everything you need for wet roads and early evenings: lights, guards, coats and a warm hat. ";

/** 9 KB of HTML with three links and a name in it. */
export const subject = "{{User.UserAttributes.first_name}}, your autumn offer";
export const html = [
  "<!doctype html><html><body style='font-family:sans-serif'>",
  "<h1>Hello {{User.UserAttributes.first_name}}</h1>",
  "<p><a href='https://shop.example/autumn'>See the offer</a></p>",
  `<p>${PARAGRAPH.repeat(72)}</p>`,
  "<p><a href='https://shop.example/lights'>Lights</a> · <a href='https://shop.example/coats'>Coats</a></p>",
  "</body></html>",
].join("\n");
export const text = "Hello {{User.UserAttributes.first_name}}, see the offer at https://shop.example/autumn";
