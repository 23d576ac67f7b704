<?xml version="1.0" encoding="utf-8"?>
<!--
  Makes the help file that Get-Help reads (MAML) of the pages in this folder. MAML repeats every parameter for each
  parameter set; here each is written once, and a test compares it with the cmdlet.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:maml="http://schemas.microsoft.com/maml/2004/10"
    xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10"
    xmlns:dev="http://schemas.microsoft.com/maml/dev/2004/10">
  <xsl:output method="xml" encoding="utf-8" indent="yes" />
  <xsl:strip-space elements="*" />

  <xsl:template match="/index">
    <helpItems schema="maml" xmlns="http://msh">
      <xsl:apply-templates select="document(file/@name)/cmdlet" />
    </helpItems>
  </xsl:template>

  <xsl:template match="cmdlet">
    <xsl:variable name="cmdlet" select="." />
    <command:command>
      <command:details>
        <command:name><xsl:value-of select="@name" /></command:name>
        <maml:description><maml:para><xsl:value-of select="synopsis" /></maml:para></maml:description>
        <command:verb><xsl:value-of select="substring-before(@name, '-')" /></command:verb>
        <command:noun><xsl:value-of select="substring-after(@name, '-')" /></command:noun>
      </command:details>
      <maml:description><xsl:apply-templates select="description/para" /></maml:description>
      <command:syntax>
        <xsl:for-each select="set">
          <xsl:variable name="set" select="@name" />
          <command:syntaxItem>
            <maml:name><xsl:value-of select="$cmdlet/@name" /></maml:name>
            <xsl:apply-templates select="$cmdlet/parameter[not(@sets) or contains(concat(' ', @sets, ' '), concat(' ', $set, ' '))]" />
            <xsl:if test="$cmdlet/@shouldProcess"><xsl:call-template name="should-process" /></xsl:if>
          </command:syntaxItem>
        </xsl:for-each>
      </command:syntax>
      <command:parameters>
        <xsl:apply-templates select="parameter" />
        <xsl:if test="@shouldProcess"><xsl:call-template name="should-process" /></xsl:if>
      </command:parameters>
      <command:inputTypes>
        <xsl:choose>
          <xsl:when test="parameter[starts-with(@pipeline, 'ByValue')]">
            <xsl:for-each select="parameter[starts-with(@pipeline, 'ByValue')]">
              <command:inputType>
                <dev:type><maml:name><xsl:value-of select="@type" /></maml:name></dev:type>
                <maml:description><maml:para><xsl:value-of select="." /></maml:para></maml:description>
              </command:inputType>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <command:inputType><dev:type><maml:name>None</maml:name></dev:type></command:inputType>
          </xsl:otherwise>
        </xsl:choose>
      </command:inputTypes>
      <command:returnValues>
        <command:returnValue><dev:type><maml:name><xsl:value-of select="@output" /></maml:name></dev:type></command:returnValue>
      </command:returnValues>
      <maml:alertSet>
        <maml:alert><xsl:for-each select="note"><maml:para><xsl:value-of select="." /></maml:para></xsl:for-each></maml:alert>
      </maml:alertSet>
      <command:examples>
        <xsl:for-each select="example">
          <command:example>
            <maml:title><xsl:value-of select="concat('Example ', position(), ': ', @title)" /></maml:title>
            <dev:code><xsl:value-of select="code" /></dev:code>
            <dev:remarks><xsl:apply-templates select="para" /></dev:remarks>
          </command:example>
        </xsl:for-each>
      </command:examples>
      <command:relatedLinks>
        <xsl:for-each select="link">
          <maml:navigationLink><maml:linkText><xsl:value-of select="." /></maml:linkText><maml:uri /></maml:navigationLink>
        </xsl:for-each>
      </command:relatedLinks>
    </command:command>
  </xsl:template>

  <xsl:template match="para">
    <maml:para><xsl:value-of select="." /></maml:para>
  </xsl:template>

  <xsl:template match="parameter">
    <command:parameter variableLength="false">
      <xsl:attribute name="required"><xsl:value-of select="boolean(@required)" /></xsl:attribute>
      <xsl:attribute name="globbing"><xsl:value-of select="boolean(@wildcards)" /></xsl:attribute>
      <xsl:attribute name="pipelineInput">
        <xsl:choose>
          <xsl:when test="@pipeline"><xsl:value-of select="concat('true (', @pipeline, ')')" /></xsl:when>
          <xsl:otherwise>false</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="position">
        <xsl:choose>
          <xsl:when test="@position"><xsl:value-of select="@position" /></xsl:when>
          <xsl:otherwise>named</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="aliases">
        <xsl:choose>
          <xsl:when test="@aliases"><xsl:value-of select="@aliases" /></xsl:when>
          <xsl:otherwise>none</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <maml:name><xsl:value-of select="@name" /></maml:name>
      <maml:description><maml:para><xsl:value-of select="." /></maml:para></maml:description>
      <xsl:if test="@type != 'SwitchParameter'">
        <command:parameterValue required="true" variableLength="false"><xsl:value-of select="@type" /></command:parameterValue>
      </xsl:if>
      <dev:type><maml:name><xsl:value-of select="@type" /></maml:name></dev:type>
      <dev:defaultValue><xsl:value-of select="@default" /></dev:defaultValue>
    </command:parameter>
  </xsl:template>

  <xsl:template name="should-process">
    <command:parameter required="false" variableLength="false" globbing="false" pipelineInput="false" position="named" aliases="wi">
      <maml:name>WhatIf</maml:name>
      <maml:description><maml:para>Checks everything and tells what would be done, without changing anything.</maml:para></maml:description>
      <dev:type><maml:name>SwitchParameter</maml:name></dev:type>
    </command:parameter>
    <command:parameter required="false" variableLength="false" globbing="false" pipelineInput="false" position="named" aliases="cf">
      <maml:name>Confirm</maml:name>
      <maml:description><maml:para>Asks before each change.</maml:para></maml:description>
      <dev:type><maml:name>SwitchParameter</maml:name></dev:type>
    </command:parameter>
  </xsl:template>
</xsl:stylesheet>
