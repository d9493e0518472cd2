Feature: Live updates
  The page shows what happens without being asked to look.

  Scenario: A child turns the knob
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna watches live
    When somebody turns the volume knob of "Bedroom" to 7
    Then Anna hears live that "Bedroom" has the volume 7

  Scenario: A command is followed to its end
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Anna watches live
    When Anna sets the volume of "Bedroom" to 3
    Then Anna hears live that the command to "Bedroom" went from QUEUED or SENT to ACKNOWLEDGED

  Scenario: A ticket opens one socket
    Given Anna has signed up
    And Anna watches live
    When somebody opens a live socket with Anna's ticket again
    Then that socket is closed because the ticket is not good
    And Anna still watches live

  Scenario: A made-up ticket opens nothing
    When somebody opens a live socket with the ticket "made-up"
    Then that socket is closed because the ticket is not good

  Scenario: Nobody hears of another family
    Given Anna has signed up and linked Yoto with the player "Bedroom"
    And Zoe has signed up and linked Yoto with the player "Attic"
    And Anna watches live
    And Zoe watches live
    When somebody turns the volume knob of "Bedroom" to 7
    And somebody turns the volume knob of "Attic" to 4
    Then Anna hears live that "Bedroom" has the volume 7
    And Zoe hears live that "Attic" has the volume 4
    And Zoe heard nothing of "Bedroom"
    And Anna heard nothing of "Attic"

  Scenario: The socket answers pings
    Given Anna has signed up
    And Anna watches live
    When Anna's page pings
    Then Anna hears live a pong
