Feature: Speech
  A family writes a text and has it spoken.

  Background:
    Given Anna has signed up

  Scenario: A text becomes audio
    Given Anna watches live
    When Anna has the text "Once upon a time there was a little fox. The end." spoken as "The fox"
    Then that is accepted
    And the job of Anna ends well
    And Anna's audio "The fox" is ready
    And Anna hears live that the job ended
    And Anna can play "The fox"

  Scenario: A voice that there is not
    When Anna has a text spoken by the voice "Donald"
    Then that is refused as wrong
    And the refusal names "/voice"
    And the refusal says "Allowed"

  Scenario: A text of nothing
    When Anna has the text "   " spoken as "Silence"
    Then that is refused as wrong
    And the refusal names "/text"

  Scenario: The month's characters run out
    Given Anna has a text of 990 characters spoken
    When Anna has a text of 20 characters spoken
    Then that is refused as a conflict
    And the refusal says "990 of 1,000 characters"
