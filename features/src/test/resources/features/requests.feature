Feature: Requests
  What programs can rely on: errors say what is wrong, repeats do no harm, and one id follows a wish everywhere.

  Scenario: A body that is no JSON
    Given Anna has signed up
    When Anna sends "{" to make a card
    Then that is refused as wrong
    And the refusal says "not JSON"

  Scenario: A field that there is not
    Given Anna has signed up
    When Anna registers with the extra field "admin"
    Then that is refused as wrong
    And the refusal names "/admin"
    And the refusal says "no such field"

  Scenario: A body of another type
    Given Anna has signed up
    When Anna sends a card as plain text
    Then that is refused as wrong
    And the refusal says "application/json"

  Scenario: A limit that is out of range
    Given Anna has signed up
    When Anna asks for "/api/cards?limit=101"
    Then that is refused as wrong
    And the refusal says "at most 100"

  Scenario: An address that there is not
    Given Anna has signed up
    When Anna asks for "/api/unicorns"
    Then there is nothing at that address

  Scenario: The same wish twice is done once
    Given Anna has signed up
    And Anna has the song "Lullaby" of 3 seconds
    When Anna makes the card "Evening" of "Lullaby" with the key "evening-key"
    And Anna makes the card "Evening" of "Lullaby" with the key "evening-key"
    Then both answers are the same
    And Anna has 1 card

  Scenario: A key belongs to one wish
    Given Anna has signed up
    And Anna has the song "Lullaby" of 3 seconds
    When Anna makes the card "Evening" of "Lullaby" with the key "evening-key"
    And Anna makes the card "Morning" of "Lullaby" with the key "evening-key"
    Then that is refused as wrong
    And the refusal says "used for another request"
    And Anna has 1 card

  Scenario: A key is a person's own
    Given Anna has signed up
    And Zoe has signed up
    And Anna has the song "Lullaby" of 3 seconds
    And Zoe has the song "Rain" of 3 seconds
    When Anna makes the card "Evening" of "Lullaby" with the key "evening-key"
    And Zoe makes the card "Night" of "Rain" with the key "evening-key"
    Then that is created

  Scenario: The same wish to a player twice reaches it once
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    When Anna sets the volume of "Bedroom" to 6 with the key "softer-please"
    And Anna sets the volume of "Bedroom" to 6 with the key "softer-please"
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna finds 1 command to "Bedroom"

  Scenario: One id from the page to the player and back
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna watches live
    When Anna sets the volume of "Bedroom" to 8 under the id "bedtime"
    Then the answer carries the id "bedtime"
    And the command to "Bedroom" carries the id "bedtime"
    And Anna hears live of the command under the id "bedtime"
    And Anna hears live that "Bedroom" has the volume 8
    And the id "bedtime" is in the log of the API

  Scenario: One id through the queue
    Given Anna has signed up
    And Anna watches live
    When Anna has a text spoken under the id "story-time"
    Then the job of Anna ends well
    And Anna hears live of the job under the id "story-time"

  Scenario: Every refusal carries the id of its request
    Given Anna has signed up
    When Anna asks for "/api/cards/none" under the id "who-asked"
    Then that is refused as not found
    And the refusal carries the id "who-asked"

  Scenario: The service says that it is well
    When a stranger asks for "/api/health"
    Then the answer is "up"
    When a stranger asks for "/api/health/ready"
    Then the answer is "ready"

  Scenario Outline: No header chooses another function
    When a stranger asks for "/api/health" with the header "<header>" of "<value>"
    Then the answer is "up"

    Examples:
      | header                                      | value                              |
      | spring.cloud.function.definition            | exportMyFamily                     |
      | spring.cloud.function.routing-expression    | T(java.lang.System).exit(1)        |
      | spring_cloud_function_definition            | exportMyFamily                     |
      | function.name                               | exportMyFamily                     |
      | scf-func-name                               | exportMyFamily                     |

  Scenario: The logs keep secrets
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 3 seconds
    When Anna's page asks for a new token
    And Anna forgets the password and sets "a-brand-new-password" with the code from the mail
    Then no log has Anna's tokens, passwords or address
