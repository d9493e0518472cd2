Feature: The link to Yoto
  A family allows this service to use its Yoto account, on Yoto's own page, and can take that back.

  Scenario: Consent is given
    Given Anna has signed up
    And Anna has a Yoto account with the player "Bedroom"
    When Anna links Yoto and allows it on the consent page
    Then Yoto is linked and healthy for Anna
    And Anna sees the player "Bedroom" online

  Scenario: Consent is denied
    Given Anna has signed up
    And Anna has a Yoto account with the player "Bedroom"
    When Anna links Yoto and denies it on the consent page
    Then the page is told "access_denied"
    And Yoto is not linked for Anna

  Scenario: What the consent page sent back works once
    Given Anna has signed up
    And Anna has a Yoto account with the player "Bedroom"
    When Anna links Yoto and allows it on the consent page
    And Anna sends the same consent again
    Then that is refused as a conflict
    And the refusal says "Begin to link again"
    And Yoto is linked and healthy for Anna

  Scenario: A consent that somebody else began is worth nothing
    Given Anna has signed up
    And Zoe has signed up
    And Zoe has a Yoto account with the player "Attic"
    When Zoe begins to link Yoto, allows it, and hands the answer to Anna
    Then that is refused as a conflict
    And Yoto is not linked for Anna

  Scenario: A made-up code is refused
    Given Anna has signed up
    When Anna begins to link Yoto and sends the code "made-up"
    Then that is refused as a conflict
    And Yoto is not linked for Anna

  Scenario: A Yoto account belongs to one household
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Zoe has signed up
    When Zoe links Anna's Yoto account
    Then that is refused as a conflict
    And the refusal says "another household"

  Scenario: Unlinking forgets the players
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna watches live
    When Anna unlinks Yoto
    Then that is done
    And Anna hears live that the players changed
    And Yoto is not linked for Anna
    And Anna has no players

  Scenario: Yoto takes the consent back
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes the card "Evening" of "Lullaby"
    When Yoto revokes what it granted to Anna
    Then Anna is asked to link Yoto again
    When Anna publishes the card "Evening"
    Then that is refused as a conflict
    And the refusal says "linked again"
    When Anna links Yoto and allows it on the consent page
    Then Yoto is linked and healthy for Anna
    And Anna sees the player "Bedroom" online
    When Anna sets the volume of "Bedroom" to 5
    Then the command of Anna to "Bedroom" is acknowledged
