const FONT = 'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif"';

/** Where a design begins: nothing but a column to write in. */
export const blankDesign = `<mjml lang="en">
  <mj-body background-color="#f3f4f7">
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
        <mj-text ${FONT} font-size="16px" line-height="1.6" color="#1d2433">Write your mail here.</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 24px">
      <mj-column>
        <mj-text ${FONT} font-size="13px" color="#5b6475"><a href="{{unsubscribe_url}}" style="color:#5b6475">Unsubscribe</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** The welcome mail of new templates, as a design. */
export const welcomeDesign = `<mjml lang="en">
  <mj-body background-color="#f3f4f7">
    <mj-section padding="16px 0"><mj-column><mj-spacer height="8px"></mj-spacer></mj-column></mj-section>
    <mj-section background-color="#ffffff" border-radius="12px" padding="24px">
      <mj-column>
        <mj-text ${FONT} font-size="24px" font-weight="600" line-height="1.3" color="#1d2433">Hello {{#if User.UserAttributes.first_name}}{{User.UserAttributes.first_name}}{{else}}there{{/if}}, good to have you</mj-text>
        <mj-text ${FONT} font-size="16px" line-height="1.6" color="#1d2433">Thank you for joining us. Here is the one thing most people do first:</mj-text>
        <mj-button ${FONT} align="left" background-color="#3451b2" color="#ffffff" border-radius="8px" font-size="16px" href="https://example.com/start">Set up your account</mj-button>
        <mj-text ${FONT} font-size="16px" line-height="1.6" color="#1d2433">Questions? Just answer this mail; a person reads it.</mj-text>
        <mj-divider border-width="1px" border-color="#e6e8ee"></mj-divider>
        <mj-text ${FONT} font-size="13px" line-height="1.5" color="#5b6475">You get this mail at {{Address}} because you signed up with us. <a href="{{unsubscribe_url}}" style="color:#5b6475">Unsubscribe</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
