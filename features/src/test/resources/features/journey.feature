Feature: From an upload to a card that plays
  A family uploads a song, puts it on a card, plays the card on a player and sees that live.

  Scenario: The whole way of a new family
    Given Anna has signed up
    And Anna has a Yoto account with the player "Bedroom"
    When Anna links Yoto and allows it on the consent page
    Then Yoto is linked and healthy for Anna
    And Anna sees the player "Bedroom" online
    When Anna uploads the song "Lullaby" of 12 seconds
    Then Anna's audio "Lullaby" is ready and lasts 12 seconds
    When Anna makes the card "Evening" of "Lullaby"
    And Anna publishes the card "Evening"
    Then the job of Anna ends well
    And Anna finds "Evening" in the Yoto library
    Given Anna watches live
    When Anna plays the card "Evening" on "Bedroom"
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna hears live that "Bedroom" plays "Lullaby"
    And Anna sees "Bedroom" playing "Lullaby"
