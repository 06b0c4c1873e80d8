/** What people call their columns → where such a column goes; “email” is an address, or an attribute if there is one already. */
const names: Record<string, string> = {
  email:
    "email e-mail emailaddress mail emailid email1 primaryemail contactemail workemail courriel correo epost",
  "User.UserAttributes.phone":
    "phone phonenumber mobile mobilephone mobilenumber cell cellphone telephone tel msisdn sms handy telefon",
  "User.UserAttributes.first_name": "firstname givenname forename fname vorname prenom nombre",
  "User.UserAttributes.last_name": "lastname surname familyname lname nachname apellido apellidos",
  "User.UserAttributes.name": "name fullname",
  "User.UserAttributes.company": "company companyname organization organisation firma",
  "User.UserAttributes.birthday": "birthday birthdate dateofbirth dob geburtstag",
  "User.UserAttributes.gender": "gender sex",
  "User.UserAttributes.language": "language lang sprache",
  "User.UserId": "userid customerid customernumber customerno clientid memberid contactid kundennummer",
  Id: "id endpointid",
  ChannelType: "channeltype channel",
  OptOut: "optout optedout unsubscribed unsubscribe",
  "Location.City": "city town ort stadt ville ciudad",
  "Location.Country": "country countrycode land pays pais",
  "Location.PostalCode": "zip zipcode postcode postalcode plz",
  "Location.Region": "region state province bundesland",
  "Location.Latitude": "latitude lat",
  "Location.Longitude": "longitude lon lng long",
  "Demographic.Timezone": "timezone timezonename tz zeitzone",
  "Demographic.Locale": "locale",
  "Demographic.Platform": "platform os operatingsystem",
  "Demographic.AppVersion": "appversion",
};

export const everydayNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([target, spellings]) =>
    spellings.split(" ").map((spelling): [string, string] => [spelling, target]),
  ),
);
