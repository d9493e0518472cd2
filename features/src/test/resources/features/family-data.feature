Feature: The family's data
  A family takes its data with it, or has all of it deleted.

  Scenario: Everything in one document
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has published the card "Evening" of "Lullaby"
    When Anna exports the family's data
    Then that is answered
    And the export has the player "Bedroom", the card "Evening" and the audio "Lullaby" to fetch

  Scenario: Deleting asks for the password
    Given Anna has signed up
    When Anna deletes the account with the password "wrong-password"
    Then that is refused as wrong
    And the refusal names "/password"
    And Anna can see her household

  Scenario: The last owner's account takes the household with it
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 3 seconds
    And Anna has an address to hear "Lullaby"
    And Anna watches live
    When Anna deletes the account
    Then that is done
    And the live socket of Anna is closed because the sign-in ended
    And the address answers 404
    When Anna signs in
    Then that is refused as not signed in
    When Anna has signed up anew
    Then Anna has no players
    And Yoto is not linked for Anna

  Scenario: Another owner keeps the household
    Given Anna's household has the adult Ben
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes Ben owner
    When Anna deletes the account
    Then that is done
    When Ben asks for the audio "Lullaby"
    Then that is answered
    And the members of Ben's household are "Ben (owner)"
