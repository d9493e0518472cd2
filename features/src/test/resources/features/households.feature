Feature: Households
  A family shares players, audio and cards. Everybody has a role in it, and nobody sees another family's things.

  Scenario: A second adult joins and sees the same players
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Ben has signed up
    When Anna invites Ben
    And Ben accepts the invitation from the mail
    Then that is answered
    And Ben sees the player "Bedroom" online
    And the members of Anna's household are "Anna (owner), Ben (adult)"

  Scenario: A viewer looks and does not touch
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Ben has signed up
    And Anna invites Ben as viewer
    And Ben accepts the invitation from the mail
    Then Ben sees the player "Bedroom" online
    When Ben sets the volume of "Bedroom" to 3
    Then that is refused as not allowed
    And the refusal says "adult"

  Scenario: Only an owner invites
    Given Anna's household has the adult Ben
    When Ben invites Zoe
    Then that is refused as not allowed

  Scenario: An invitation is for one address and for once
    Given Anna has signed up
    And Ben has signed up
    And Zoe has signed up
    When Anna invites Ben
    And Zoe accepts Ben's invitation
    Then that is refused as a conflict
    When Ben accepts the invitation from the mail
    Then that is answered
    When Ben accepts the invitation from the mail
    Then that is refused as not found

  Scenario: An invitation can be taken back
    Given Anna has signed up
    And Ben has signed up
    When Anna invites Ben
    And Anna takes the invitation back
    Then that is done
    When Ben accepts the invitation from the mail
    Then that is refused as not found

  Scenario: A household never loses its last owner
    Given Anna's household has the adult Ben
    When Anna leaves the household
    Then that is refused as a conflict
    And the refusal says "needs an owner"
    When Anna makes herself viewer
    Then that is refused as a conflict
    When Anna makes Ben owner
    And Anna leaves the household
    Then that is done

  Scenario: Who is removed sees nothing any more, at once
    Given Anna's household has the adult Ben
    And Anna has the song "Lullaby" of 3 seconds
    And Ben watches live
    When Anna removes Ben
    Then that is done
    And the live socket of Ben is closed because the sign-in ended
    When Ben asks for the audio "Lullaby"
    Then that is refused as not signed in
    When Ben signs in
    Then Ben is the owner of a household of his own
    When Ben asks for the audio "Lullaby"
    Then that is refused as not found

  Scenario: Two owners rename the household at once
    Given Anna has signed up
    When Anna renames the household to "The Foxes"
    Then that is answered
    When Anna renames the household to "The Bears" from an old page
    Then that is refused as changed meanwhile

  Scenario Outline: Another family's <thing> answers as if there were none
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has the song "Lullaby" of 3 seconds
    And Anna makes the card "Evening" of "Lullaby"
    And Zoe has signed up
    When Zoe <does>
    Then that is refused as not found

    Examples:
      | thing         | does                              |
      | audio         | asks for the audio "Lullaby"      |
      | file          | deletes the audio "Lullaby"       |
      | card          | asks for the card "Evening"       |
      | unmade card   | publishes the card "Evening"      |
      | player        | asks for the player "Bedroom"     |
      | volume        | sets the volume of "Bedroom" to 3 |
      | player's past | asks for the events of "Bedroom"  |
      | member        | removes Anna                      |

  Scenario: Another family's library and work answer as if there were none
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna has published the card "Evening" of "Lullaby"
    And Zoe has signed up and linked Yoto with the player "Attic"
    When Zoe asks for the card "Evening" in the library
    Then that is refused as not found
    When Zoe asks for the newest job
    Then that is refused as not found
    And Zoe's library does not have "Evening"
